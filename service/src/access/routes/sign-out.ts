import { Type } from 'typebox';
import { actorOf, type RoutePlugin, roles } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { clearSessionCookie, sessionSecret } from '../sessions/cookie.ts';
import { endSession } from '../sessions/sessions.ts';

/** `DELETE /v1/sessions/current`: signs out. */
export const signOut: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/sessions/current',
    {
      config: { access: { roles, scopes: [] } },
      schema: { tags: ['sessions'], summary: 'Sign out', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const secret = sessionSecret(request);
      await context.database.kysely.transaction().execute(async (transaction) => {
        if (secret) await endSession(transaction, secret);
        await audit(context, { actor: actorOf(request), action: 'access.sign-out' }, transaction);
      });
      clearSessionCookie(reply, context);
      return reply.code(204).send(null);
    },
  );
};
