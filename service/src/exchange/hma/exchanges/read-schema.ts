import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';
import { apiNamed } from './apis.ts';

/** `GET /c/exchanges/api/:api/schema`: what an exchange of it wants to be told. */
export const readSchema: Endpoint = {
  method: 'GET',
  path: '/c/exchanges/api/:api/schema',
  async handle(request) {
    const { config, credentials } = apiNamed(inPath(request, 'api'), 404);
    return {
      config_schema: { fields: config },
      credentials_schema: credentials && { fields: credentials },
    };
  },
};
