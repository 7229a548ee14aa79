import { problem, type RoutePlugin } from '../../http/index.ts';
import { investigationAnswer, investigationOf } from '../reading/investigations.ts';
import { IdParams, InvestigationSchema } from '../schemas.ts';
import { investigationReaders } from './access.ts';

/** `GET /v1/investigations/:id`: with its progress while it runs. */
export const readInvestigation: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/investigations/:id',
    {
      config: { access: investigationReaders },
      schema: {
        tags: ['networks'],
        summary: 'One investigation',
        params: IdParams,
        response: { 200: InvestigationSchema },
      },
    },
    async ({ params: { id } }) => {
      const row = await investigationOf(database, id);
      if (row) return investigationAnswer(row);
      throw problem(
        404,
        'no-investigation',
        'There is no such investigation.',
        `No investigation has the id ${id}; it may have outlived its retention.`,
      );
    },
  );
};
