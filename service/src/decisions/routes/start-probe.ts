import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { adapterOf } from '../probes/adapters.ts';
import { beginProbe } from '../probes/start-probes.ts';
import { brakemen } from './access.ts';

/** `POST /v1/decisions/adapters/:name/probes`: asks now, and not first when its time has come. */
export const startProbe: RoutePlugin = (server, context) => {
  server.post(
    '/v1/decisions/adapters/:name/probes',
    {
      config: { access: brakemen },
      schema: {
        tags: ['decisions'],
        summary: 'Probe a platform’s surfaces now',
        headers: IdempotencyHeaders,
        params: Type.Object({ name: Type.String() }),
        response: { 202: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { name } = await adapterOf(context.database, request.params.name);
      const { id } = await once(request, context, async (transaction) => {
        const begun = await beginProbe(transaction, name, new Date(context.now()));
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'decisions.start-probe',
            subject: { kind: 'adapter', id: name },
          },
          transaction,
        );
        return begun;
      });
      return reply.code(202).send({ id });
    },
  );
};
