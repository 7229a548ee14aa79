import { audit } from '../../../access/index.ts';
import { actorOf } from '../../../http/index.ts';
import { updateExchange as update } from '../../store/change-exchange.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath, jsonBody } from '../core/read-request.ts';
import { exchangeAnswer, exchangeOf } from './exchange-answer.ts';

/** `PUT /c/exchange/:exchange`: switches it on or off. */
export const updateExchange: Endpoint = {
  method: 'PUT',
  path: '/c/exchange/:exchange',
  async handle(request, context) {
    const { database } = context;
    const { name } = await exchangeOf(database.kysely, inPath(request, 'exchange'));
    const { enabled } = jsonBody(request);
    if (typeof enabled === 'boolean') {
      await database.kysely.transaction().execute(async (transaction) => {
        await update(transaction, database, name, { enabled });
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.update-exchange',
            subject: { kind: 'exchange', id: name },
            detail: { enabled },
          },
          transaction,
        );
      });
    }
    return exchangeAnswer(await exchangeOf(database.kysely, name));
  },
};
