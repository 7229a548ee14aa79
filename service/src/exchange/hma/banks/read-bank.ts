import { bankOf, hmaBank } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';

/** `GET /c/bank/:bank`: a bank. */
export const readBank: Endpoint = {
  method: 'GET',
  path: '/c/bank/:bank',
  handle: async (request, { database }) =>
    hmaBank(await bankOf(database.kysely, inPath(request, 'bank'))),
};
