import { listOf, type RoutePlugin } from '../../http/index.ts';
import { flaggerStatistics } from '../flaggers/flaggers.ts';
import { readers } from './access.ts';
import { FlaggerSchema, flaggerAnswer } from './flagger-schema.ts';

/** `GET /v1/reports/flaggers`: trusted flaggers and hotlines, and how often people agreed with them. */
export const listFlaggers: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/flaggers',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'Trusted flaggers',
        response: { 200: listOf(FlaggerSchema) },
      },
    },
    async () => {
      const all = await flaggerStatistics(database.kysely);
      return { items: all.map(flaggerAnswer), nextCursor: null, total: all.length };
    },
  );
};
