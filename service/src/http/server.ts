import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import type { Database } from '../storage/index.ts';
import { serveConsole } from './console-files.ts';
import { answerEarlyFailure, answerFailures } from './failures.ts';
import { type Authenticate, guardRoutes } from './guard.ts';
import { health } from './health.ts';
import { checkHost } from './host-check.ts';
import { describeRoutes } from './openapi.ts';
import { problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { roles, scopes } from './roles.ts';
import type { RoutePlugin, Server } from './route.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { validatorCompiler } from './validate.ts';

export interface ServerOptions {
  readonly database: Database;
  /** The routes of all rooms. */
  readonly routes: readonly RoutePlugin[];
  readonly authenticate: Authenticate;
  readonly version: string;
  /** Folder of the built console. */
  readonly consoleFolder: string;
  /** Where it will listen; on a loopback address only the names of this machine are answered. */
  readonly host?: string;
  /** Address under which people reach it, such as `https://breakwater.example`. */
  readonly publicUrl?: string | undefined;
  /** A pino logger; silent without one. */
  readonly logger?: FastifyBaseLogger;
  readonly now?: () => number;
}

/**
 * Puts the routes together to a server that is ready to listen.
 *
 * @throws when a route does not declare who may use it.
 */
export async function buildServer(options: ServerOptions): Promise<Server> {
  const { database, routes, host = '127.0.0.1', publicUrl, now = Date.now } = options;
  const server: Server = Fastify({
    ...(options.logger && { loggerInstance: options.logger }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // Addresses hold account ids: the log names the route, never the address.
    logController: new LogController({ disableRequestLogging: true }),
    // Behind a proxy on this machine, the sender's address is the one that the proxy tells.
    trustProxy: publicUrl ? 'loopback' : false,
    bodyLimit: 1024 * 1024,
    // Ids of accounts are the platform's own, addresses among them.
    // Clients of other systems put a path behind an address that ends with a slash.
    routerOptions: { maxParamLength: 2000, ignoreDuplicateSlashes: true },
    frameworkErrors: answerEarlyFailure,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  server.removeContentTypeParser('text/plain');
  readJson(server);
  server.setValidatorCompiler(validatorCompiler);
  const secure = publicUrl?.startsWith('https:') ?? false;
  addSecurityHeaders(server, secure);
  answerFailures(server);
  checkHost(server, host, publicUrl);
  logRequests(server);
  await server.register(cookie);
  guardRoutes(server, options.authenticate, publicUrl);
  await server.register(rateLimit, { global: false, errorResponseBuilder: tooOften });
  await describeRoutes(server, options.version);

  for (const route of [health, ...routes]) {
    await server.register(async (scope) => route(scope as Server, { database, now, secure }));
  }
  server.get(
    '/openapi.json',
    { config: { access: { roles, scopes } }, schema: { hide: true } },
    async () => server.swagger(),
  );
  await serveConsole(server, options.consoleFolder);
  await server.ready();
  return server;
}

/** One line a request: the route, not the address, and no one's name. */
function logRequests(server: Server): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

function tooOften(_request: unknown, { ttl }: { ttl: number }) {
  return problem(
    429,
    'too-often',
    'Too many attempts.',
    `Wait ${Math.ceil(ttl / 1000)} seconds and try again.`,
  );
}
