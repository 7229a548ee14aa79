import { audit } from '../../access/index.ts';
import { actorOf, listOf, type RoutePlugin } from '../../http/index.ts';
import { listGolden as list } from '../golden/golden.ts';
import { GoldenSchema, goldenAnswer } from '../golden/golden-answer.ts';
import { leads } from './access.ts';

const most = 1_000;

/** `GET /v1/review/golden`: the newest first. */
export const listGolden: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/golden',
    {
      config: { access: leads },
      schema: {
        tags: ['review'],
        summary: 'Golden items',
        response: { 200: listOf(GoldenSchema) },
      },
    },
    async (request) => {
      const rows = await list(context.database, most);
      await audit(context, { actor: actorOf(request), action: 'review.read-golden' });
      return { items: rows.map(goldenAnswer), nextCursor: null, total: rows.length };
    },
  );
};
