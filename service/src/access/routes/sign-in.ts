import '@fastify/rate-limit';
import { Type } from 'typebox';
import { problem, type RoutePlugin } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { beginSession, csrfTokenOf } from '../sessions/sessions.ts';
import { passwordMatches } from '../users/password.ts';
import { passwordHashOf, userOfName } from '../users/users.ts';
import { SessionSchema } from './schemas.ts';

/** `POST /v1/sessions`: signs in by name and password. */
export const signIn: RoutePlugin = (server, context) => {
  const { database, now } = context;
  server.post(
    '/v1/sessions',
    {
      config: { access: 'open', rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        tags: ['sessions'],
        summary: 'Sign in by name and password',
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 100 }),
            password: Type.String({ minLength: 1, maxLength: 1000 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: SessionSchema },
      },
    },
    async (request, reply) => {
      const { name, password } = request.body;
      const user = await userOfName(database.kysely, name);
      const hashed = user ? await passwordHashOf(database.kysely, user.id) : null;
      if (!(await passwordMatches(hashed, password)) || !user) {
        await audit(context, {
          // A name that is nobody's may be a password in the wrong field.
          actor: { kind: 'anonymous', name: user?.name ?? 'unknown' },
          action: 'access.refuse-sign-in',
          detail: { by: 'password' },
        });
        throw problem(
          401,
          'sign-in-refused',
          'Name or password is wrong.',
          'Try again, or ask an admin for a one-time link.',
        );
      }
      const secret = await database.kysely.transaction().execute(async (transaction) => {
        const begun = await beginSession(transaction, user.id, now());
        await audit(
          context,
          {
            actor: { kind: 'user', id: user.id, name: user.name },
            action: 'access.sign-in',
            detail: { by: 'password' },
          },
          transaction,
        );
        return begun;
      });
      setSessionCookie(reply, secret, context);
      return reply.code(201).send({
        user: { id: user.id, name: user.name, roles: [...user.roles] },
        csrfToken: csrfTokenOf(database, secret),
      });
    },
  );
};
