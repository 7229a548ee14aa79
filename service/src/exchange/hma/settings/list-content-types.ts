import type { Endpoint } from '../core/endpoint.ts';
import { contentTypes } from '../core/signal-types.ts';

/** `GET /c/content_type`: the kinds of content. */
export const listContentTypes: Endpoint = {
  method: 'GET',
  path: '/c/content_type',
  handle: async () => contentTypes.map((name) => ({ enabled: true, name })),
};
