import type { Endpoint } from '../core/endpoint.ts';
import { hashUrl as hash } from '../core/hash-content.ts';
import { required } from '../core/read-request.ts';

/** `GET /h/hash?url=`: fetches content and tells its hashes. */
export const hashUrl: Endpoint = {
  method: 'GET',
  path: '/h/hash',
  handle: (request, context) => hash(request, required(request, 'url'), context),
};
