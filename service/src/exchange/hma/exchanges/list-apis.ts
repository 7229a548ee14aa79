import type { Endpoint } from '../core/endpoint.ts';
import { apis } from './apis.ts';

/** `GET /c/exchanges/apis`: names of the APIs that an exchange may have. */
export const listApis: Endpoint = {
  method: 'GET',
  path: '/c/exchanges/apis',
  handle: async () => apis.map(({ name }) => name),
};
