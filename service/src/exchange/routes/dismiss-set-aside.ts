import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { openOne } from '../store/replay.ts';
import { endSetAside } from '../store/set-aside.ts';
import { keepers } from './access.ts';
import { ReasonBody, SetAsideParams } from './schemas.ts';

/** `POST /v1/exchanges/:name/set-aside/:id/dismiss`: gives up what could not be read. */
export const dismissSetAside: RoutePlugin = (server, context) => {
  server.post(
    '/v1/exchanges/:name/set-aside/:id/dismiss',
    {
      config: { access: keepers },
      schema: {
        tags: ['exchanges'],
        summary: 'Give up what could not be read',
        params: SetAsideParams,
        body: ReasonBody,
        response: { 200: Type.Object({ id: Type.Integer() }) },
      },
    },
    async (request) => {
      const { name, id } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        const exchange = await exchangeNamed(transaction, name);
        await openOne(transaction, exchange.id, id);
        await endSetAside(transaction, id, 'dismissed', context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.dismiss-set-aside',
            subject: { kind: 'exchange', id: name },
            detail: { setAside: id, reason: request.body.reason },
          },
          transaction,
        );
      });
      return { id };
    },
  );
};
