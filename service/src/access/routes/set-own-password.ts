import { Type } from 'typebox';
import { actorOf, type RoutePlugin, roles } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { beginSession, csrfTokenOf } from '../sessions/sessions.ts';
import { leastPasswordLength } from '../users/password.ts';
import { setPassword } from '../users/users.ts';
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
      config: { access: { roles, scopes: [] } },
      schema: {
        tags: ['access'],
        summary: 'Set your own password',
        body: Type.Object(
          { password: Type.String({ minLength: leastPasswordLength, maxLength: 1000 }) },
          { additionalProperties: false },
        ),
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const secret = await database.kysely.transaction().execute(async (transaction) => {
        await setPassword(transaction, actor.id, request.body.password);
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
