import type { RoutePlugin } from '../../http/index.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { readers } from './access.ts';
import { exchangeAnswers } from './exchange-answer.ts';
import { ExchangeParams, ExchangeSchema } from './schemas.ts';

/** `GET /v1/exchanges/:name`: its settings, how it goes, its last checkpoint. */
export const readExchange: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/exchanges/:name',
    {
      config: { access: readers },
      schema: {
        tags: ['exchanges'],
        summary: 'An exchange',
        params: ExchangeParams,
        response: { 200: ExchangeSchema },
      },
    },
    async ({ params: { name } }) => {
      const row = await exchangeNamed(database.kysely, name);
      const [answer] = await exchangeAnswers(database.kysely, [row]);
      return answer;
    },
  );
};
