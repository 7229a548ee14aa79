import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, listOf, offsetCursor, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { noNetwork } from '../decide-network.ts';
import { memberAnswer, membersOf } from '../reading/members.ts';
import { networkOf } from '../reading/networks.ts';
import { IdParams, MemberSchema, RoleSchema } from '../schemas.ts';
import { readers } from './access.ts';

/** `GET /v1/networks/:id/members`: sorted and filtered. */
export const listMembers: RoutePlugin = (server, context) => {
  server.get(
    '/v1/networks/:id/members',
    {
      config: { access: readers },
      schema: {
        tags: ['networks'],
        summary: 'Members of a network',
        params: IdParams,
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 100 })),
            sort: Type.Optional(Type.Enum(['rank', 'score', 'followers'], { default: 'rank' })),
            order: Type.Optional(Type.Enum(['asc', 'desc'])),
            role: Type.Optional(RoleSchema),
            atRisk: Type.Optional(Type.Boolean()),
            q: Type.Optional(Type.String({ maxLength: 2048 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(MemberSchema) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { cursor, limit = 100, sort = 'rank', order, role, atRisk, q } = request.query;
      if (!(await networkOf(context.database, id))) throw noNetwork(id);
      const offset = offsetCursor(cursor);
      const { rows, total } = await membersOf(context.database, id, {
        sort,
        order: order ?? (sort === 'rank' ? 'asc' : 'desc'),
        role: role ?? null,
        atRisk: atRisk ?? null,
        q: q || null,
        offset,
        limit,
      });
      await audit(context, {
        actor: actorOf(request),
        action: 'networks.list-members',
        subject: { kind: 'network', id },
        detail: { members: rows.length },
      });
      const next = offset + rows.length;
      return {
        items: rows.map(memberAnswer),
        nextCursor: next < total ? String(next) : null,
        total,
      };
    },
  );
};
