import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { sharedTypes } from '../clients/record.ts';
import { postOpinion } from '../opinions/post-opinion.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { speakers } from './access.ts';
import { ExchangeParams } from './schemas.ts';

/** `POST /v1/exchanges/:name/opinions`: sends back what we think of an entry, or that we saw it. */
export const sendOpinion: RoutePlugin = (server, context) => {
  server.post(
    '/v1/exchanges/:name/opinions',
    {
      config: { access: speakers },
      schema: {
        tags: ['exchanges'],
        summary: 'Send an opinion to an exchange',
        headers: IdempotencyHeaders,
        params: ExchangeParams,
        body: Type.Object(
          {
            entry: Type.Integer({ minimum: 1, description: 'Id of the entry in the bank.' }),
            opinion: Type.Enum(['up-vote', 'down-vote', 'seen']),
            type: Type.Optional(
              Type.Enum([...sharedTypes], {
                description: 'Which of its fingerprints is meant; the first unless told.',
              }),
            ),
            tags: Type.Optional(
              Type.Array(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' }), {
                maxItems: 100,
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 202: Type.Object({ name: Type.String(), entry: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      const { entry, opinion, type, tags = [] } = request.body;
      await once(request, context, async (transaction) => {
        const exchange = await exchangeNamed(transaction, name);
        await postOpinion(transaction, exchange, { entry, opinion, type, tags }, context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.send-opinion',
            subject: { kind: 'exchange', id: name },
            detail: { entry, opinion },
          },
          transaction,
        );
        return randomUUID();
      });
      return reply.code(202).send({ name, entry });
    },
  );
};
