import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { deleteBank as removeBank } from '../banks.ts';
import { keepers } from './access.ts';
import { BankParams } from './schemas.ts';

/** `DELETE /v1/banks/:name`: deletes a bank with its entries; it matches nothing from the answer on. */
export const deleteBank: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/banks/:name',
    {
      config: { access: keepers },
      schema: {
        tags: ['banks'],
        summary: 'Delete a bank',
        params: BankParams,
        response: { 200: Type.Object({ entries: Type.Integer({ description: 'That it held.' }) }) },
      },
    },
    async (request) => {
      const { name } = request.params;
      return context.database.kysely.transaction().execute(async (transaction) => {
        const entries = await removeBank(transaction, name, context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'banks.delete',
            subject: { kind: 'bank', id: name },
            detail: { entries },
          },
          transaction,
        );
        return { entries };
      });
    },
  );
};
