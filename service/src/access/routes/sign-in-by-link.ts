import '@fastify/rate-limit';
import { Type } from 'typebox';
import { problem, type RoutePlugin } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { setSessionCookie } from '../sessions/cookie.ts';
import { beginSession, sessionOf } from '../sessions/sessions.ts';
import { useSignInLink } from '../users/sign-in-link.ts';
import { userOfId } from '../users/users.ts';
import { SessionSchema } from './schemas.ts';

/** `POST /v1/sessions/link`: signs in by a one-time link, which is used up by it. */
export const signInByLink: RoutePlugin = (server, context) => {
  const { database, now } = context;
  server.post(
    '/v1/sessions/link',
    {
      config: { access: 'open', rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        tags: ['sessions'],
        summary: 'Sign in by a one-time link',
        body: Type.Object(
          { token: Type.String({ minLength: 1, maxLength: 200 }) },
          { additionalProperties: false },
        ),
        response: { 201: SessionSchema },
      },
    },
    async (request, reply) => {
      const secret = await database.kysely.transaction().execute(async (transaction) => {
        const id = await useSignInLink(transaction, request.body.token, now());
        const user = id && (await userOfId(transaction, id));
        if (!user || user.disabledAt) return undefined;
        const begun = await beginSession(transaction, user.id, now());
        const actor = { kind: 'user', id: user.id, name: user.name } as const;
        await audit(
          context,
          { actor, action: 'access.sign-in', detail: { by: 'link' } },
          transaction,
        );
        return begun;
      });
      const session = secret && (await sessionOf(database, secret, now()));
      if (!secret || !session) {
        await audit(context, {
          actor: { kind: 'anonymous', name: 'unknown' },
          action: 'access.refuse-sign-in',
          detail: { by: 'link' },
        });
        throw problem(
          401,
          'link-refused',
          'This link is used up or too old.',
          'A link works once, within an hour. Make another one: npx breakwater user link NAME.',
        );
      }
      setSessionCookie(reply, secret, context);
      return reply.code(201).send({
        user: { ...session.user, roles: [...session.user.roles] },
        csrfToken: session.csrfToken,
      });
    },
  );
};
