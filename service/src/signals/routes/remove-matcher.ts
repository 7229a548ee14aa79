import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { removeMatcher as disconnect } from '../outside/matchers.ts';
import { MatcherParams } from '../outside/schemas.ts';
import { keepersOfMatchers } from './access.ts';

/** `DELETE /v1/matchers/:name`: disconnects an outside matcher; what it was to be asked goes too. */
export const removeMatcher: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/matchers/:name',
    {
      config: { access: keepersOfMatchers },
      schema: {
        tags: ['matchers'],
        summary: 'Disconnect an outside matcher',
        params: MatcherParams,
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        await disconnect(transaction, name);
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'signals.remove-matcher',
            subject: { kind: 'matcher', id: name },
          },
          transaction,
        );
      });
      return reply.code(204).send();
    },
  );
};
