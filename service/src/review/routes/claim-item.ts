import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { takeItem } from '../claims/take-item.ts';
import { itemOf } from '../items/find-item.ts';
import { ItemSchema, itemAnswer } from '../items/item-answer.ts';
import { deciders } from './access.ts';
import { IdParams } from './schemas.ts';

/** `POST /v1/review/items/:id/claim`: takes one item. Again it renews the lease. */
export const claim: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/claim',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Take one item, or keep it longer',
        params: IdParams,
        response: { 200: ItemSchema },
      },
    },
    async (request) => {
      const { database } = context;
      const { id } = request.params;
      const actor = actorOf(request);
      const taken = await database.kysely.transaction().execute(async (transaction) => {
        const held = await takeItem(transaction, context, id, actor.id);
        const subject = { kind: 'review-item', id };
        await audit(context, { actor, action: 'review.claim-item', subject }, transaction);
        return held;
      });
      return itemAnswer(database, await itemOf(database, id), taken);
    },
  );
};
