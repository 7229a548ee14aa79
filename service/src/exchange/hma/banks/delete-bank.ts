import { audit } from '../../../access/index.ts';
import { deleteBank as remove } from '../../../banks/index.ts';
import { actorOf } from '../../../http/index.ts';
import { bankIfAny } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';

/** `DELETE /c/bank/:bank`: deletes a bank; that there was none is no error. */
export const deleteBank: Endpoint = {
  method: 'DELETE',
  path: '/c/bank/:bank',
  async handle(request, context) {
    const name = inPath(request, 'bank');
    await context.database.kysely.transaction().execute(async (transaction) => {
      if (!(await bankIfAny(transaction, name))) return;
      await remove(transaction, name, context.now());
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.hma-delete-bank',
          subject: { kind: 'bank', id: name },
        },
        transaction,
      );
    });
    return { message: 'Done' };
  },
};
