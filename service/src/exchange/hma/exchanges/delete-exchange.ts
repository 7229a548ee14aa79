import { audit } from '../../../access/index.ts';
import { actorOf } from '../../../http/index.ts';
import { deleteExchange as remove } from '../../store/change-exchange.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';
import { exchangeIfAny } from './exchange-answer.ts';

/** `DELETE /c/exchange/:exchange`: ends it; its bank stays. That there was none is no error. */
export const deleteExchange: Endpoint = {
  method: 'DELETE',
  path: '/c/exchange/:exchange',
  async handle(request, context) {
    await context.database.kysely.transaction().execute(async (transaction) => {
      const row = await exchangeIfAny(transaction, inPath(request, 'exchange'));
      if (!row) return;
      await remove(transaction, row.id);
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.delete-exchange',
          subject: { kind: 'exchange', id: row.name },
          detail: { bank: 'keep' },
        },
        transaction,
      );
    });
    return { message: 'Exchange deleted' };
  },
};
