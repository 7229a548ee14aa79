import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { reportClasses } from '../../reports/index.ts';
import { workFacts } from '../items/item-answer.ts';
import { waitingFor } from '../items/waiting-for.ts';
import { deciders } from './access.ts';
import { Instant } from './schemas.ts';

const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000]+$' });

const WaitingSchema = Type.Object({
  id: Type.String(),
  class: Type.Enum([...reportClasses]),
  queue: Type.String(),
  subject: Type.Object({ kind: Type.String(), id: Type.String() }),
  dangerNow: Type.Boolean(),
  child: Type.Boolean({ description: 'A child is concerned.' }),
  languages: Type.Array(Type.String()),
  reports: Type.Integer(),
  severity: Type.Integer({ description: 'Expected, 0 to 4, before anybody looked.' }),
  dueAt: Instant,
});

/** `GET /v1/review/waiting`: the single items that wait, as far as they are for this person. */
export const listWaiting: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/review/waiting',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Items that wait for you or anybody',
        querystring: Type.Object(
          {
            queue: Type.Optional(Name),
            language: Type.Optional(Name),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            items: Type.Array(WaitingSchema, { description: 'The most urgent first.' }),
            complete: Type.Boolean({ description: 'False where more waits than is listed.' }),
          }),
        },
      },
    },
    async (request) => {
      const { limit = 50, ...wishes } = request.query;
      const at = new Date(now());
      const found = await waitingFor(database, actorOf(request).id, { ...wishes, at });
      return {
        items: found.items.slice(0, limit).map(({ id, work, dueAt }) => ({
          id,
          ...workFacts(work),
          dueAt: dueAt.toISOString(),
        })),
        complete: found.complete && found.items.length <= limit,
      };
    },
  );
};
