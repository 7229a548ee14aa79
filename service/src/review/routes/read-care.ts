import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { CareSchema, careAnswer } from '../care/care-answer.ts';
import { people } from './access.ts';

/** `GET /v1/review/care`: one's own settings, and where one's day stands. */
export const readCare: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/review/care',
    {
      config: { access: people },
      schema: { tags: ['review'], summary: 'Your own care', response: { 200: CareSchema } },
    },
    (request) => careAnswer(database, actorOf(request).id, new Date(now())),
  );
};
