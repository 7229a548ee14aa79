import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import { fetchQueue } from '../run/fetch-exchange.ts';
import { restartExchange } from '../store/change-exchange.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { keepers } from './access.ts';
import { ExchangeParams } from './schemas.ts';

/** `POST /v1/exchanges/:name/run`: fetches what is new, or everything, as soon as may be. */
export const runExchange: RoutePlugin = (server, context) => {
  server.post(
    '/v1/exchanges/:name/run',
    {
      config: { access: keepers },
      schema: {
        tags: ['exchanges'],
        summary: 'Fetch now',
        params: ExchangeParams,
        body: Type.Object(
          {
            everything: Type.Optional(
              Type.Boolean({
                description:
                  'Whether all of it is fetched anew; what is not named then goes at the end.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 202: Type.Object({ name: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      const everything = request.body.everything ?? false;
      await context.database.kysely.transaction().execute(async (transaction) => {
        const exchange = await exchangeNamed(transaction, name);
        if (everything) await restartExchange(transaction, exchange);
        await enqueue(transaction, fetchQueue, { exchange: exchange.id }, { key: exchange.id });
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.run-exchange',
            subject: { kind: 'exchange', id: name },
            detail: { everything },
          },
          transaction,
        );
      });
      return reply.code(202).send({ name });
    },
  );
};
