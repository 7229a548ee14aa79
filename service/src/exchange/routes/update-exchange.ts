import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { updateExchange as update } from '../store/change-exchange.ts';
import { checkConfig, checkCredentials } from '../store/check-settings.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import type { ExchangeSurroundings } from '../surroundings.ts';
import { keepers } from './access.ts';
import { exchangeAnswers } from './exchange-answer.ts';
import { ExchangeParams, ExchangeSchema, ExchangeSettingsSchema } from './schemas.ts';

/** `PATCH /v1/exchanges/:name`: changes its settings; what is left out stays. */
export function updateExchange({ outgoing }: ExchangeSurroundings): RoutePlugin {
  return (server, context) => {
    server.patch(
      '/v1/exchanges/:name',
      {
        config: { access: keepers },
        schema: {
          tags: ['exchanges'],
          summary: 'Change an exchange',
          params: ExchangeParams,
          body: Type.Object(ExchangeSettingsSchema, { additionalProperties: false }),
          response: { 200: ExchangeSchema },
        },
      },
      async (request) => {
        const { kysely } = context.database;
        const { name } = request.params;
        const { credentials, ...settings } = request.body;
        const protocol = protocolOf((await exchangeNamed(kysely, name)).protocol);
        if (settings.config) checkConfig(protocol, settings.config, outgoing);
        if (credentials) checkCredentials(protocol, credentials, outgoing);
        await kysely.transaction().execute(async (transaction) => {
          await update(transaction, context.database, name, request.body);
          const detail = {
            ...settings,
            ...(credentials !== undefined && { credentials: credentials ? 'set' : 'taken away' }),
          };
          await audit(
            context,
            {
              actor: actorOf(request),
              action: 'exchange.update-exchange',
              subject: { kind: 'exchange', id: name },
              detail,
            },
            transaction,
          );
        });
        const [answer] = await exchangeAnswers(kysely, [await exchangeNamed(kysely, name)]);
        return answer;
      },
    );
  };
}
