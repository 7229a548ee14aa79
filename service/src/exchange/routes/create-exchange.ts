import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { createExchange as create } from '../store/change-exchange.ts';
import { checkConfig, checkCredentials } from '../store/check-settings.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import type { ExchangeSurroundings } from '../surroundings.ts';
import { keepers } from './access.ts';
import { exchangeAnswers } from './exchange-answer.ts';
import { ExchangeName, ExchangeSchema, ExchangeSettingsSchema, ProtocolName } from './schemas.ts';

/** `POST /v1/exchanges`: makes an exchange and its bank, and begins to fetch. */
export function createExchange({ outgoing }: ExchangeSurroundings): RoutePlugin {
  return (server, context) => {
    server.post(
      '/v1/exchanges',
      {
        config: { access: keepers },
        schema: {
          tags: ['exchanges'],
          summary: 'Make an exchange',
          headers: IdempotencyHeaders,
          body: Type.Object(
            { name: ExchangeName, protocol: ProtocolName, ...ExchangeSettingsSchema },
            { additionalProperties: false },
          ),
          response: { 201: ExchangeSchema },
        },
      },
      async (request, reply) => {
        const { database, now } = context;
        const { body } = request;
        const actor = actorOf(request);
        const protocol = protocolOf(body.protocol);
        checkConfig(protocol, body.config ?? {}, outgoing);
        if (body.credentials) checkCredentials(protocol, body.credentials, outgoing);
        const { id: name } = await once(request, context, async (transaction) => {
          await create(transaction, database, { ...body, createdBy: actor.name }, now());
          await audit(
            context,
            {
              actor,
              action: 'exchange.create-exchange',
              subject: { kind: 'exchange', id: body.name },
              detail: { protocol: body.protocol, config: body.config ?? {} },
            },
            transaction,
          );
          return body.name;
        });
        const row = await exchangeNamed(database.kysely, name);
        const [answer] = await exchangeAnswers(database.kysely, [row]);
        return reply.code(201).send(answer);
      },
    );
  };
}
