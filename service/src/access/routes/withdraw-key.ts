import { Type } from 'typebox';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { withdrawKey as endKey } from '../keys/keys.ts';
import { KeySchema, keyAnswer } from './schemas.ts';

/** `DELETE /v1/keys/:id`: ends an API key for good. */
export const withdrawKey: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/keys/:id',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['access'],
        summary: 'Withdraw an API key',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: KeySchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const key = await context.database.kysely.transaction().execute(async (transaction) => {
        const ended = await endKey(transaction, id, context.now());
        if (!ended) {
          throw problem(404, 'key-not-found', 'No such key holds.', 'See GET /v1/keys.');
        }
        await audit(
          context,
          { actor: actorOf(request), action: 'access.withdraw-key', subject: { kind: 'key', id } },
          transaction,
        );
        return ended;
      });
      return keyAnswer(key);
    },
  );
};
