import { Type } from 'typebox';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { disableUser as letInNoMore } from '../users/users.ts';
import { UserSchema, userAnswer } from './schemas.ts';

/** `DELETE /v1/users/:id`: lets a user in no more; what they did stays in the log. */
export const disableUser: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/users/:id',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['access'],
        summary: 'Let a user in no more',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: UserSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const user = await context.database.kysely.transaction().execute(async (transaction) => {
        const disabled = await letInNoMore(transaction, id, context.now());
        if (!disabled) {
          throw problem(404, 'user-not-found', 'No such user may sign in.', 'See GET /v1/users.');
        }
        await audit(
          context,
          { actor: actorOf(request), action: 'access.disable-user', subject: { kind: 'user', id } },
          transaction,
        );
        return disabled;
      });
      return userAnswer(user);
    },
  );
};
