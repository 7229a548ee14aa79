import type { Authenticate } from '../http/index.ts';
import type { Database } from '../storage/index.ts';
import { keyOf } from './keys/keys.ts';
import { recentKeyOf } from './keys/recent-keys.ts';
import { sessionSecret } from './sessions/cookie.ts';
import { sessionOf } from './sessions/sessions.ts';

/** Tells who a request comes from: by its API key if it brings one, else by its session. */
export function authenticator(database: Database, now: () => number = Date.now): Authenticate {
  return async (request) => {
    const { keyOf: keyElsewhere, vouchedFor, heldKey, remembersKeys } = request.routeOptions.config;
    const { authorization } = request.headers;
    const given = keyElsewhere?.(request);
    if (authorization !== undefined || given !== undefined) {
      const text = given ?? /^Bearer (.*)$/.exec(authorization ?? '')?.[1];
      const secret = /^bw_[\w-]+$/.exec(text ?? '')?.[0];
      const held = secret && heldKey?.(secret);
      if (held) return { by: 'key', actor: held };
      const key =
        secret &&
        (remembersKeys
          ? await recentKeyOf(database, secret, now())
          : await keyOf(database.kysely, secret, now()));
      if (!key) return null;
      const { id, name, scopes } = key;
      return { by: 'key', actor: { kind: 'key', id, name, scopes } };
    }
    const vouched = vouchedFor?.(request);
    if (vouched) return { by: 'key', actor: vouched };
    const secret = sessionSecret(request);
    const session = secret && (await sessionOf(database, secret, now()));
    if (!session) return null;
    return {
      by: 'session',
      actor: { kind: 'user', ...session.user },
      csrfToken: session.csrfToken,
    };
  };
}
