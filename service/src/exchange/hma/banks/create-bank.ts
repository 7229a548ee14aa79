import { audit } from '../../../access/index.ts';
import { createBank as create } from '../../../banks/index.ts';
import { actorOf, once } from '../../../http/index.ts';
import { bankIfAny, bankOf, checkBankName, hmaBank } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { jsonBody, ratioIn, textIn } from '../core/read-request.ts';

/** `POST /c/banks`: makes a bank. */
export const createBank: Endpoint = {
  method: 'POST',
  path: '/c/banks',
  async handle(request, context, reply) {
    const body = jsonBody(request);
    const name = textIn(body, 'name');
    if (!name) throw new HmaError(400, 'name is required');
    checkBankName(name);
    const enabled = body.enabled === undefined || body.enabled === null || body.enabled === true;
    const enabledShare = ratioIn(body, 'enabled_ratio') ?? (enabled ? 1 : 0);
    await once(request, context, async (transaction) => {
      if (await bankIfAny(transaction, name)) throw new HmaError(403, 'Bank already exists');
      await create(transaction, { name, enabledShare }, context.now());
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.hma-create-bank',
          subject: { kind: 'bank', id: name },
          detail: { enabledShare },
        },
        transaction,
      );
      return name;
    });
    return reply.code(201).send(hmaBank(await bankOf(context.database.kysely, name)));
  },
};
