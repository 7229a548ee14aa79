import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { ownClaim } from '../claims/claims.ts';
import { itemOf } from '../items/find-item.ts';
import { ItemSchema, itemAnswer } from '../items/item-answer.ts';
import { deciders } from './access.ts';
import { IdParams } from './schemas.ts';

/** `GET /v1/review/items/:id`: an item that this person holds, and what of it is still to be read. */
export const readItem: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/review/items/:id',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'One item that you hold',
        params: IdParams,
        response: { 200: ItemSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const person = actorOf(request).id;
      const claim = await database.kysely
        .transaction()
        .execute((transaction) => ownClaim(transaction, id, person, new Date(now())));
      return itemAnswer(database, await itemOf(database, id), claim);
    },
  );
};
