import { createClient, type Session } from '@breakwater/sdk';

let csrfToken: string | undefined;

/** The service that serves this console. What is not success is thrown. */
export const client = createClient({
  baseUrl: window.location.origin,
  csrfToken: () => csrfToken,
});

/** Keeps the token that changes carry. */
export function begun(session: Session): Session {
  csrfToken = session.csrfToken;
  return session;
}

/** The body of an answer; the client has thrown where there is none. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await call;
  return data as Body;
}

/** A key under which a request sent twice creates one thing. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
