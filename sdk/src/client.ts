import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import { problemOf, ServiceUnreachable } from './problem.ts';
import type { Paths } from './shapes.ts';

export interface ClientOptions {
  /** Where the service answers, such as `https://breakwater.example`; in the console, its own origin. */
  readonly baseUrl: string;
  /** An API key, `bw_...`. Without one, the browser's session cookie counts. */
  readonly key?: string;
  /** The token for changes in a session, asked for each change. */
  readonly csrfToken?: () => string | undefined;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export type BreakwaterClient = Client<Paths>;

const reading = new Set(['GET', 'HEAD']);

/**
 * A typed client of the service. Answers other than success are thrown.
 *
 * @example
 * const client = createClient({ baseUrl: 'http://127.0.0.1:4600', key: 'bw_...' });
 * const { data } = await client.GET('/v1/networks', { params: { query: { state: 'suspected' } } });
 *
 * @throws {ServiceProblem} from every call that the service refuses or fails.
 * @throws {ServiceUnreachable} from every call to which no answer came.
 */
export function createClient(options: ClientOptions): BreakwaterClient {
  const { baseUrl, key, csrfToken, fetch } = options;
  const client = createFetchClient<Paths>({
    baseUrl,
    credentials: 'same-origin',
    ...(fetch && { fetch }),
  });
  client.use(authorise(key, csrfToken), throwProblems);
  return client;
}

function authorise(key: string | undefined, csrfToken: ClientOptions['csrfToken']): Middleware {
  return {
    onRequest({ request }) {
      if (key) request.headers.set('authorization', `Bearer ${key}`);
      const token = reading.has(request.method) ? undefined : csrfToken?.();
      if (token) request.headers.set('x-csrf-token', token);
      return request;
    },
  };
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new ServiceUnreachable(error);
  },
};
