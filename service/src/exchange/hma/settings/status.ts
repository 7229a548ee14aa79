import { banksLoaded } from '../../../banks/index.ts';
import type { Endpoint } from '../core/endpoint.ts';

const alive = 'I-AM-ALIVE';

/** `GET /status`: whether the service is up, and its banks are in memory. */
export const status: Endpoint = {
  method: 'GET',
  path: '/status',
  open: true,
  async handle(_request, { database }, reply) {
    reply.type('text/html; charset=utf-8');
    return banksLoaded(database) ? reply.send(alive) : reply.code(503).send('INDEX-NOT-LOADED');
  },
};

/** `GET /status/live`: whether the service is up at all. */
export const statusLive: Endpoint = {
  method: 'GET',
  path: '/status/live',
  open: true,
  handle: async (_request, _context, reply) => reply.type('text/html; charset=utf-8').send(alive),
};
