import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContext } from '../../../http/index.ts';
import type { SharedPool } from '../../../media/index.ts';
import type { Outgoing } from '../../../outgoing/index.ts';

/** What an endpoint has at hand. */
export interface HmaContext extends RouteContext {
  readonly outgoing: Outgoing;
  readonly pool: SharedPool;
}

/** One endpoint of HMA's API. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Whether anybody may ask. */
  readonly open?: true;
  handle(request: FastifyRequest, context: HmaContext, reply: FastifyReply): Promise<unknown>;
}
