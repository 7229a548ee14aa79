import type { Endpoint } from '../core/endpoint.ts';
import { hashForm } from '../core/hash-content.ts';

/** `POST /h/hash`: tells the hashes of the one file of a form. */
export const hashFile: Endpoint = {
  method: 'POST',
  path: '/h/hash',
  handle: async (request, context) => (await hashForm(request, context)).signals,
};
