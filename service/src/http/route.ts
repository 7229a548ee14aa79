import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Database } from '../storage/index.ts';
import { problem } from './problem.ts';
import type { Actor, RouteAccess } from './roles.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route. A route that does not say so stops the service from starting. */
    access?: RouteAccess;
    /**
     * The API key of a request that does not carry it as `Authorization: Bearer`: for clients of
     * other systems, which have a place of their own for it. Undefined where there is none.
     */
    keyOf?: (request: FastifyRequest) => string | undefined;
    /** Whose an API key is, where the route keeps keys in memory; the record is asked otherwise. */
    heldKey?: (secret: string) => Actor | undefined;
    /**
     * Whether a key that held within the last second is taken to hold still: for routes that programs
     * call hundreds of times a second.
     */
    remembersKeys?: boolean;
    /** Who a request without a key comes from, where the network it comes from vouches for it. */
    vouchedFor?: (request: FastifyRequest) => Actor | undefined;
  }
  interface FastifyRequest {
    /** Who asks; undefined on open routes. */
    actor: Actor | undefined;
  }
}

/** The server as a room sees it: the types of a request come from the route's TypeBox schema. */
export type Server = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What a route has at hand. */
export interface RouteContext {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Whether people reach the service through TLS. */
  readonly secure: boolean;
}

/**
 * One endpoint: registers itself on the server. Each has a scope of its own, so that what it adds
 * (a body parser, a hook) is seen by no other. It must not touch the database while registering:
 * the OpenAPI document is made without one.
 *
 * @example
 * export const listNetworks: RoutePlugin = (server, { database }) => {
 *   server.get(
 *     '/v1/networks',
 *     {
 *       config: { access: { roles: ['investigator'], scopes: ['networks:read'] } },
 *       schema: { tags: ['networks'], summary: 'Networks', response: { 200: listOf(Network) } },
 *     },
 *     async (request) => networksOf(database, actorOf(request)),
 *   );
 * };
 */
export type RoutePlugin = (server: Server, context: RouteContext) => void | Promise<void>;

/** Who asks, on a route that is not open. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor) return request.actor;
  throw problem(401, 'not-signed-in', 'Nobody is signed in.', 'Sign in, or send an API key.');
}
