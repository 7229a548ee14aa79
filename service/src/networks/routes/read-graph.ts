import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { noNetwork } from '../decide-network.ts';
import { drawnMembersOf, edgesAmong } from '../reading/members.ts';
import { networkOf } from '../reading/networks.ts';
import { GraphSchema, IdParams } from '../schemas.ts';
import { readers } from './access.ts';

/** `GET /v1/networks/:id/graph`: the highest-ranked members, or those around one, with what joins them. */
export const readGraph: RoutePlugin = (server, context) => {
  const { database } = context;
  server.get(
    '/v1/networks/:id/graph',
    {
      config: { access: readers },
      schema: {
        tags: ['networks'],
        summary: 'A network as a graph, with places in the unit square',
        params: IdParams,
        querystring: Type.Object(
          {
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5_000, default: 500 })),
            around: Type.Optional(
              Type.String({ maxLength: 2048, description: 'Only this member and its neighbours.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: GraphSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { limit = 500, around } = request.query;
      if (!(await networkOf(database, id))) throw noNetwork(id);
      const { rows: drawn, total } = await drawnMembersOf(database, id, {
        around: around === undefined ? null : database.subjectKey('account', around),
        limit,
      });
      await audit(context, {
        actor: actorOf(request),
        action: 'networks.read-graph',
        subject: { kind: 'network', id },
        detail: { members: drawn.length },
      });
      const edges = await edgesAmong(
        database,
        id,
        drawn.map((row) => row.account_key),
      );
      return {
        nodes: drawn.map((row) => ({
          account: row.account,
          handle: row.handle,
          role: row.role,
          atRisk: row.at_risk,
          seed: row.seed,
          rank: row.rank,
          score: row.score,
          followers: row.followers,
          x: row.x,
          y: row.y,
        })),
        edges: edges.map(({ source, target, kinds, weight }) => ({
          source,
          target,
          kinds: [...kinds],
          weight,
        })),
        truncated: drawn.length < total,
        total,
      };
    },
  );
};
