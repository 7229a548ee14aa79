import '@fastify/rate-limit';
import { Type } from 'typebox';
import { actorOf, problem, type RoutePlugin, roles } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { beginSession, csrfTokenOf } from '../sessions/sessions.ts';
import { leastPasswordLength, passwordMatches } from '../users/password.ts';
import { passwordHashOf, setPassword } from '../users/users.ts';
import { SessionSchema } from './schemas.ts';

/**
 * `PUT /v1/users/current/password`: sets one's own password. All sessions end, this one is replaced
 * by a new one.
 */
export const setOwnPassword: RoutePlugin = (server, context) => {
  const { database, now } = context;
  server.put(
    '/v1/users/current/password',
    {
      config: {
        access: { roles, scopes: [] },
        rateLimit: { max: 10, timeWindow: '1 minute' },
      },
      schema: {
        tags: ['access'],
        summary: 'Set your own password',
        body: Type.Object(
          {
            password: Type.String({ minLength: leastPasswordLength, maxLength: 1000 }),
            current: Type.Optional(
              Type.String({ maxLength: 1000, description: 'The present one, if there is one.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { password, current = '' } = request.body;
      const hashed = await passwordHashOf(database.kysely, actor.id);
      if (hashed !== null && !(await passwordMatches(hashed, current))) {
        throw problem(
          403,
          'current-password',
          'The present password is wrong.',
          'Give it as "current". If it is forgotten, "breakwater user password NAME" sets another.',
          { field: 'current' },
        );
      }
      const secret = await database.kysely.transaction().execute(async (transaction) => {
        await setPassword(transaction, actor.id, password);
        const begun = await beginSession(transaction, actor.id, now());
        const subject = { kind: 'user', id: actor.id };
        await audit(context, { actor, action: 'access.set-password', subject }, transaction);
        return begun;
      });
      setSessionCookie(reply, secret, context);
      return {
        user: {
          id: actor.id,
          name: actor.name,
          roles: actor.kind === 'user' ? [...actor.roles] : [],
        },
        csrfToken: csrfTokenOf(database, secret),
      };
    },
  );
};
