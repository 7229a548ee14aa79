import { audit } from '../../../access/index.ts';
import { deleteEntries } from '../../../banks/index.ts';
import { actorOf } from '../../../http/index.ts';
import { bankOf } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { contentId, inPath } from '../core/read-request.ts';

/** `DELETE /c/bank/:bank/content/:content`: takes an entry out; that there was none is no error. */
export const deleteContent: Endpoint = {
  method: 'DELETE',
  path: '/c/bank/:bank/content/:content',
  async handle(request, context) {
    const bank = await bankOf(context.database.kysely, inPath(request, 'bank'));
    const id = contentId(request);
    const deleted = await context.database.kysely.transaction().execute(async (transaction) => {
      const count = await deleteEntries(transaction, bank.id, { ids: [id] }, context.now());
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.hma-delete-content',
          subject: { kind: 'bank', id: bank.name },
          detail: { entry: id, deleted: count },
        },
        transaction,
      );
      return count;
    });
    return { deleted };
  },
};
