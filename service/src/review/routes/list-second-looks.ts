import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import {
  actorOf,
  cursorAfter,
  listOf,
  PageQuery,
  placeOf,
  type RoutePlugin,
} from '../../http/index.ts';
import { lookAgainReasons } from '../decisions/read-decisions.ts';
import { listSecondLooks as list, secondLookStates } from '../look-again/second-looks.ts';
import { leads } from './access.ts';
import { Instant, nullable } from './schemas.ts';

const SecondLookSchema = Type.Object({
  id: Type.String(),
  reason: Type.Enum([...lookAgainReasons]),
  holds: Type.Boolean({ description: 'What was decided waits for it.' }),
  state: Type.Enum([...secondLookStates]),
  decisions: Type.Array(Type.String(), { description: 'Of the looks, in their order.' }),
  dueAt: Instant,
  openedAt: Instant,
  closedAt: nullable(Instant),
});

/** `GET /v1/review/second-looks`: the latest first; not for those who are to look without knowing. */
export const listSecondLooks: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/second-looks',
    {
      config: { access: leads },
      schema: {
        tags: ['review'],
        summary: 'Decisions that are looked at again',
        querystring: Type.Object(
          { ...PageQuery.properties, state: Type.Optional(Type.Enum([...secondLookStates])) },
          { additionalProperties: false },
        ),
        response: { 200: listOf(SecondLookSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = 100, state = null } = request.query;
      const rows = await list(context.database, { state, after: placeOf(cursor), limit });
      await audit(context, { actor: actorOf(request), action: 'review.read-second-looks' });
      return {
        items: rows.map((row) => ({
          id: row.id,
          reason: row.reason,
          holds: row.holds,
          state: row.state,
          decisions: [row.first_decision_id, row.second_decision_id, row.third_decision_id].filter(
            (id) => id !== null,
          ),
          dueAt: row.due_at.toISOString(),
          openedAt: row.opened_at.toISOString(),
          closedAt: row.closed_at?.toISOString() ?? null,
        })),
        nextCursor: cursorAfter(
          rows.map(({ id, opened_at: at }) => ({ id, at })),
          limit,
        ),
        total: null,
      };
    },
  );
};
