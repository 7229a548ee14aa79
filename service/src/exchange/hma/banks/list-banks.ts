import { allBanks } from '../../../banks/index.ts';
import { hmaBank } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';

/** `GET /c/banks`: all banks. */
export const listBanks: Endpoint = {
  method: 'GET',
  path: '/c/banks',
  handle: async (_request, { database }) => (await allBanks(database.kysely)).map(hmaBank),
};
