import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import { mineVariants } from '../variants/mine-variants.ts';
import { writers } from './access.ts';

/** `POST /v1/policy/mining`: looks for candidates now, and not first at night. */
export const startMining: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/mining',
    {
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Look for candidates, and for terms that flag too much, now',
        headers: IdempotencyHeaders,
        response: { 202: Type.Object({ begun: Type.Boolean() }) },
      },
    },
    async (request, reply) => {
      await once(request, context, async (transaction) => {
        await enqueue(transaction, mineVariants, {});
        await audit(
          context,
          { actor: actorOf(request), action: 'policy.start-mining' },
          transaction,
        );
        return 'begun';
      });
      return reply.code(202).send({ begun: true });
    },
  );
};
