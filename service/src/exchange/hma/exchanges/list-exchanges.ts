import { allExchanges } from '../../store/exchanges.ts';
import type { Endpoint } from '../core/endpoint.ts';

/** `GET /c/exchanges`: names of the exchanges. */
export const listExchanges: Endpoint = {
  method: 'GET',
  path: '/c/exchanges',
  handle: async (_request, { database }) =>
    (await allExchanges(database.kysely)).map(({ name }) => name),
};
