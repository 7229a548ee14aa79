import { Type } from 'typebox';
import { listOf, PageQuery, problem, type RoutePlugin } from '../../http/index.ts';
import { countMessages, messagesIn } from '../outbox/dead-letters.ts';
import { MessageSchema, MessageStateSchema } from './schemas.ts';

/** `GET /v1/outbox`: messages to other services; those given up, unless another state is asked for. */
export const listMessages: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/outbox',
    {
      config: { access: { roles: ['admin', 'policy', 'auditor'], scopes: ['exchanges:read'] } },
      schema: {
        tags: ['outbox'],
        summary: 'Messages to other services',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            state: Type.Optional(MessageStateSchema),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(MessageSchema) },
      },
    },
    async ({ query: { cursor, limit = 100, state = 'dead' } }) => {
      const rows = await messagesIn(database, state, { before: numberOf(cursor), limit });
      return {
        items: rows.map((row) => ({
          id: row.id,
          kind: row.kind,
          subject: row.subject,
          state: row.state,
          attempts: row.attempts,
          postedAt: row.posted_at.toISOString(),
          dueAt: row.due_at.toISOString(),
          triedAt: row.tried_at?.toISOString() ?? null,
          endedAt: row.ended_at?.toISOString() ?? null,
          failure: row.failure,
          heldBack: row.held_back,
        })),
        nextCursor: rows.length === limit ? String(rows.at(-1)?.id) : null,
        total: await countMessages(database, state),
      };
    },
  );
};

function numberOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw problem(400, 'cursor', 'The cursor is none of this list.', 'Send nextCursor as given.', {
    field: 'cursor',
  });
}
