import { problem, type RoutePlugin, roles } from '../../http/index.ts';
import { sessionSecret } from '../sessions/cookie.ts';
import { sessionOf } from '../sessions/sessions.ts';
import { SessionSchema } from './schemas.ts';

/** `GET /v1/sessions/current`: who is signed in, and the token for changes. */
export const currentSession: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/sessions/current',
    {
      config: { access: { roles, scopes: [] } },
      schema: {
        tags: ['sessions'],
        summary: 'Who is signed in',
        response: { 200: SessionSchema },
      },
    },
    async (request) => {
      const secret = sessionSecret(request);
      const session = secret && (await sessionOf(database, secret, now()));
      if (!session) throw problem(401, 'not-signed-in', 'Nobody is signed in.', 'Sign in.');
      const { user, csrfToken } = session;
      return { user: { ...user, roles: [...user.roles] }, csrfToken };
    },
  );
};
