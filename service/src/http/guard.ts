import type { FastifyRequest } from 'fastify';
import { Problem, problem } from './problem.ts';
import { type Actor, mayUse } from './roles.ts';
import type { Server } from './route.ts';

/** Who a request comes from, and how it shows that. */
type Credentials =
  | { readonly by: 'session'; readonly actor: Actor; readonly csrfToken: string }
  | { readonly by: 'key'; readonly actor: Actor };

/**
 * Tells who a request comes from: null when it brings no credentials or none that hold.
 * The room `access` brings it.
 */
export type Authenticate = (request: FastifyRequest) => Promise<Credentials | null>;

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses routes that do not say who may use them, and requests of anyone else. */
export function guardRoutes(
  server: Server,
  authenticate: Authenticate,
  publicUrl: string | undefined,
): void {
  const publicHost = publicUrl && new URL(publicUrl).host;
  server.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access) return;
    throw new Error(
      `${String(method)} ${url} does not declare who may use it. Give the route ` +
        "config: { access: { roles: [...], scopes: [...] } }, or 'open'.",
    );
  });

  server.decorateRequest('actor', undefined);
  server.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (request.is404 || !access) return;
    const changes = !reading.has(request.method);
    if (changes) refuseOtherSites(request, publicHost);
    if (access === 'open') return;

    const credentials = await authenticate(request);
    if (!credentials) {
      throw new Problem(
        401,
        'not-signed-in',
        'Nobody is signed in.',
        'Sign in, or send an API key that has not been withdrawn: "Authorization: Bearer bw_...".',
        {},
        { 'www-authenticate': 'Bearer' },
      );
    }
    if (changes && credentials.by === 'session') checkCsrf(request, credentials.csrfToken);
    if (!mayUse(access, credentials.actor)) throw refusal(credentials.actor, access);
    request.actor = credentials.actor;
  });
}

/** A page of another site can send a browser's cookies, but not hide where it stands. */
function refuseOtherSites(request: FastifyRequest, publicHost: string | undefined): void {
  const { origin } = request.headers;
  // A proxy may pass its own name on, or ours.
  const ours = [request.headers.host, publicHost];
  const site = request.headers['sec-fetch-site'];
  const foreign =
    origin !== undefined && !(URL.canParse(origin) && ours.includes(new URL(origin).host));
  if (!foreign && site !== 'cross-site') return;
  throw problem(
    403,
    'other-site',
    'The request comes from the page of another site.',
    'Use the console at its own address.',
  );
}

function checkCsrf(request: FastifyRequest, expected: string): void {
  if (request.headers['x-csrf-token'] === expected) return;
  throw problem(
    403,
    'csrf-token',
    'The CSRF token is missing or wrong.',
    'Send the csrfToken of GET /v1/sessions/current in the header x-csrf-token.',
    { field: 'x-csrf-token' },
  );
}

function refusal(
  actor: Actor,
  access: { readonly roles: readonly string[]; readonly scopes: readonly string[] },
): Problem {
  const [kind, needed] =
    actor.kind === 'user' ? (['role', access.roles] as const) : (['scope', access.scopes] as const);
  const detail =
    needed.length === 0
      ? `No ${actor.kind} may; it is for ${actor.kind === 'user' ? 'API keys' : 'people'} alone.`
      : `It takes the ${kind} ${needed.join(' or ')}. Ask an admin.`;
  return problem(403, `missing-${kind}`, `You may not do this.`, detail);
}
