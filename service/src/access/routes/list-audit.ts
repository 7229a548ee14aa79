import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { readAudit } from '../audit/read-audit.ts';

const TextOrNull = Type.Union([Type.String(), Type.Null()]);

const AuditedActSchema = Type.Object({
  seq: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
  actor: Type.Object({ kind: Type.String(), id: TextOrNull, name: Type.String() }),
  action: Type.String(),
  subject: Type.Union([
    Type.Object({
      kind: Type.String(),
      id: Type.String({ description: 'For an account, its key in this installation.' }),
    }),
    Type.Null(),
  ]),
  detail: Type.Record(Type.String(), Type.Unknown()),
});

/** `GET /v1/audit`: who did what, the newest first. */
export const listAudit: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/audit',
    {
      config: { access: { roles: ['admin', 'auditor'], scopes: ['audit:read'] } },
      schema: {
        tags: ['access'],
        summary: 'The audit log',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            cursor: Type.Optional(Type.Integer({ minimum: 1, description: 'nextCursor before.' })),
            action: Type.Optional(
              Type.String({ maxLength: 100, description: 'Actions that begin so.' }),
            ),
            account: Type.Optional(
              Type.String({ maxLength: 1000, description: 'What was done to this account.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(AuditedActSchema) },
      },
    },
    async ({ query: { cursor, limit = 100, action, account } }) => {
      const items = await readAudit(database, { before: cursor, limit, action, account });
      const last = items.at(-1);
      const more = last !== undefined && items.length === limit && last.seq > 1;
      return { items, nextCursor: more ? String(last.seq) : null, total: null };
    },
  );
};
