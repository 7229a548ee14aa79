import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { allBanks, deleteBank } from '../../banks/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { deleteExchange as remove } from '../store/change-exchange.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { keepers } from './access.ts';
import { ExchangeParams } from './schemas.ts';

/** `DELETE /v1/exchanges/:name`: ends it; its bank stays unless it is to go, too. */
export const deleteExchange: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/exchanges/:name',
    {
      config: { access: keepers },
      schema: {
        tags: ['exchanges'],
        summary: 'End an exchange',
        params: ExchangeParams,
        querystring: Type.Object(
          { bank: Type.Optional(Type.Enum(['keep', 'delete'], { default: 'keep' })) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ name: Type.String() }) },
      },
    },
    async (request) => {
      const { name } = request.params;
      const { bank: what = 'keep' } = request.query;
      await context.database.kysely.transaction().execute(async (transaction) => {
        const { id, bank_id: bankId } = await exchangeNamed(transaction, name);
        await remove(transaction, id);
        const bank = (await allBanks(transaction)).find((one) => one.id === bankId);
        if (what === 'delete' && bank) await deleteBank(transaction, bank.name, context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.delete-exchange',
            subject: { kind: 'exchange', id: name },
            detail: { bank: what },
          },
          transaction,
        );
      });
      return { name };
    },
  );
};
