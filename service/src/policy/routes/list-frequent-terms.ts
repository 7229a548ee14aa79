import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { frequenciesOfRunning } from '../variants/frequencies.ts';
import { runningSince } from '../versions/running.ts';
import { readers } from './access.ts';
import { FrequencySchema } from './schemas.ts';

/** `GET /v1/policy/frequent-terms`: terms that stand in ordinary texts, the most frequent first. */
export const listFrequentTerms: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/policy/frequent-terms',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Terms that stand in ordinary texts of the platform',
        description: 'By their ids, of what runs. Counted each night over a sample of posts.',
        response: {
          200: Type.Object({ version: Type.Integer(), items: Type.Array(FrequencySchema) }),
        },
      },
    },
    async () => {
      const { version } = await runningSince(database);
      return { version, items: await frequenciesOfRunning(database, version) };
    },
  );
};
