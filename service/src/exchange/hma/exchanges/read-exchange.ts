import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';
import { exchangeAnswer, exchangeOf } from './exchange-answer.ts';

/** `GET /c/exchange/:exchange`: its settings. */
export const readExchange: Endpoint = {
  method: 'GET',
  path: '/c/exchange/:exchange',
  handle: async (request, { database }) =>
    exchangeAnswer(await exchangeOf(database.kysely, inPath(request, 'exchange'))),
};
