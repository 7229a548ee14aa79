import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { flaggerOfKey, flaggerStatistics } from '../flaggers/flaggers.ts';
import { reporters } from './access.ts';
import { FlaggerSchema, flaggerAnswer } from './flagger-schema.ts';

/** `GET /v1/reports/flaggers/own`: how often people agreed with the flagger whose key asks. */
export const readOwnFlagger: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/reports/flaggers/own',
    {
      config: { access: reporters },
      schema: {
        tags: ['reports'],
        summary: 'The own statistics of a trusted flagger',
        response: { 200: FlaggerSchema },
      },
    },
    async (request) => {
      const flagger = await flaggerOfKey(database, actorOf(request).id, now());
      const [own] = flagger ? await flaggerStatistics(database.kysely, flagger.id) : [];
      if (!own) throw noFlagger();
      return flaggerAnswer(own);
    },
  );
};

function noFlagger() {
  return problem(
    404,
    'no-flagger',
    "This key is no trusted flagger's.",
    'Ask with the key that was made with the flagger: POST /v1/reports/flaggers.',
  );
}
