import { problemOf, unreachable } from './problem.ts';

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
}

export type Request = <T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options?: RequestOptions,
) => Promise<T>;

export interface ClientOptions {
  /** Address of the service; empty in its own console. */
  readonly baseUrl?: string;
  /** A program's key, `bw_...`. People hold a cookie instead. */
  readonly apiKey?: string;
}

/** Sends requests, remembers the session's token for changes, throws `ServiceProblem`. */
export function requester({ baseUrl = '', apiKey }: ClientOptions): {
  readonly request: Request;
  readonly rememberToken: (token: string | undefined) => void;
} {
  let csrfToken: string | undefined;
  const request: Request = async <T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    { query = {}, body, idempotencyKey }: RequestOptions = {},
  ) => {
    const headers = new Headers();
    if (apiKey) headers.set('authorization', `Bearer ${apiKey}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (csrfToken && method !== 'GET') headers.set('x-csrf-token', csrfToken);
    if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
    const response = await fetch(`${baseUrl}${path}${queryOf(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw unreachable();
    });
    if (!response.ok) throw await problemOf(response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  return {
    request,
    rememberToken: (token) => {
      csrfToken = token;
    },
  };
}

function queryOf(query: NonNullable<RequestOptions['query']>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
