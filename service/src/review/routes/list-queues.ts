import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { reportClasses } from '../../reports/index.ts';
import { queueCounts } from '../items/queue-counts.ts';
import { readers } from './access.ts';
import { Instant, nullable } from './schemas.ts';

const CountsSchema = Type.Object({
  open: Type.Integer(),
  held: Type.Integer({ description: 'Somebody looks at it now.' }),
  overdue: Type.Integer(),
  dangerNow: Type.Integer(),
  soonestDue: nullable(Instant),
});

/** `GET /v1/review/queues`: what waits, by queue. */
export const listQueues: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/review/queues',
    {
      config: { access: readers },
      schema: {
        tags: ['review'],
        summary: 'What waits, by queue',
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ queue: Type.String(), ...CountsSchema.properties })),
            classes: Type.Array(
              Type.Object({ class: Type.Enum([...reportClasses]), ...CountsSchema.properties }),
              { description: 'The most urgent first.' },
            ),
            furtherLooks: CountsSchema,
            appeals: CountsSchema,
            complete: Type.Boolean({
              description: 'False where more waits than was counted.',
            }),
          }),
        },
      },
    },
    () => queueCounts(database, new Date(now())),
  );
};
