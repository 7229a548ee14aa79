import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { AppealSchema, appealAnswer } from '../appeals/appeal-answer.ts';
import { appealOf } from '../appeals/appeals.ts';
import { appealReaders } from './access.ts';
import { IdParams } from './schemas.ts';

/** `GET /v1/review/appeals/:id`: where it stands, and what the one who appealed is told. */
export const readAppeal: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/appeals/:id',
    {
      config: { access: appealReaders },
      schema: {
        tags: ['review'],
        summary: 'One appeal',
        params: IdParams,
        response: { 200: AppealSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const row = await appealOf(context.database, id);
      if (!row) {
        throw problem(404, 'no-appeal', 'There is no such appeal.', `No appeal has the id ${id}.`);
      }
      const subject = { kind: 'appeal', id };
      await audit(context, { actor: actorOf(request), action: 'review.read-appeal', subject });
      return appealAnswer(context.database, row);
    },
  );
};
