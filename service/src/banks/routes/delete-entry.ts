import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { deleteEntries } from '../entries/delete-entries.ts';
import { noEntry } from '../entries/read-entries.ts';
import { contributors } from './access.ts';
import { EntryParams } from './schemas.ts';

/** `DELETE /v1/banks/:name/entries/:entry`: deletes an entry; it matches nothing from the answer on. */
export const deleteEntry: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/banks/:name/entries/:entry',
    {
      config: { access: contributors },
      schema: { tags: ['banks'], summary: 'Delete an entry', params: EntryParams },
    },
    async (request, reply) => {
      const { name, entry } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        const bank = await bankNamed(transaction, name);
        const which = { ids: [entry] };
        if ((await deleteEntries(transaction, bank.id, which, context.now())) === 0) {
          throw noEntry(entry);
        }
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'banks.delete-entry',
            subject: { kind: 'bank', id: name },
            detail: { entry },
          },
          transaction,
        );
      });
      return reply.code(204).send();
    },
  );
};
