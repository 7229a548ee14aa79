import { audit } from '../../../access/index.ts';
import { updateBank as update } from '../../../banks/index.ts';
import { actorOf } from '../../../http/index.ts';
import { bankIfAny, checkBankName, hmaBank } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { inPath, jsonBody, ratioIn, textIn } from '../core/read-request.ts';

/** `PUT /c/bank/:bank`: changes its name, or for how much it is asked. */
export const updateBank: Endpoint = {
  method: 'PUT',
  path: '/c/bank/:bank',
  async handle(request, context) {
    const name = inPath(request, 'bank');
    const body = jsonBody(request);
    const newName = textIn(body, 'name');
    const ratio = ratioIn(body, 'enabled_ratio');
    const enabled = typeof body.enabled === 'boolean' ? Number(body.enabled) : undefined;
    const enabledShare = ratio ?? enabled;
    if (newName !== undefined) checkBankName(newName);
    return context.database.kysely.transaction().execute(async (transaction) => {
      if (!(await bankIfAny(transaction, name))) throw new HmaError(404, 'Bank not found');
      if (newName && newName !== name && (await bankIfAny(transaction, newName))) {
        throw new HmaError(403, 'Bank name already exists');
      }
      const settings = {
        ...(newName !== undefined && { name: newName }),
        ...(enabledShare !== undefined && { enabledShare }),
      };
      const bank = await update(transaction, name, settings, context.now());
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.hma-update-bank',
          subject: { kind: 'bank', id: name },
          detail: settings,
        },
        transaction,
      );
      return hmaBank(bank);
    });
  },
};
