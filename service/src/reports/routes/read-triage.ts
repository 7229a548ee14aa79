import type { RoutePlugin } from '../../http/index.ts';
import { readSettings } from '../triage/settings.ts';
import { readers } from './access.ts';
import { TriageSchema, triageAnswer } from './triage-schema.ts';

/** `GET /v1/reports/triage`: how reports are sorted. */
export const readTriage: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/triage',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'How reports are sorted',
        response: { 200: TriageSchema },
      },
    },
    async () => triageAnswer(await readSettings(database)),
  );
};
