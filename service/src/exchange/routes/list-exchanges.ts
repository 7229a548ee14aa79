import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { allExchanges } from '../store/exchanges.ts';
import { readers } from './access.ts';
import { exchangeAnswers } from './exchange-answer.ts';
import { ExchangeSchema } from './schemas.ts';

/** `GET /v1/exchanges`: all of them, by name. */
export const listExchanges: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/exchanges',
    {
      config: { access: readers },
      schema: {
        tags: ['exchanges'],
        summary: 'Exchanges',
        response: { 200: Type.Object({ items: Type.Array(ExchangeSchema) }) },
      },
    },
    async () => ({
      items: await exchangeAnswers(database.kysely, await allExchanges(database.kysely)),
    }),
  );
};
