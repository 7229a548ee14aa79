import type { AnyKysely } from '../../../storage/index.ts';
import { hasProtocolCredentials } from '../../store/exchanges.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';
import { type Api, apiNamed } from './apis.ts';

/** `GET /c/exchanges/api/:api`: whether it takes credentials, and has some. */
export const readApi: Endpoint = {
  method: 'GET',
  path: '/c/exchanges/api/:api',
  handle: async (request, { database }) =>
    apiAnswer(database.kysely, apiNamed(inPath(request, 'api'), 400)),
};

/** The spelling of the members is HMA's. */
export async function apiAnswer(kysely: AnyKysely, { credentials, protocol }: Api) {
  return {
    supports_authentification: credentials !== null,
    has_set_authentification: await hasProtocolCredentials(kysely, protocol),
  };
}
