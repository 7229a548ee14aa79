import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { claimsOf } from '../claims/claims.ts';
import { reservations } from '../claims/reservations.ts';
import { itemOf } from '../items/find-item.ts';
import { ItemSchema, itemAnswer } from '../items/item-answer.ts';
import { deciders } from './access.ts';
import { Instant } from './schemas.ts';

/** `GET /v1/review/items`: what this person holds, and what is kept for them. */
export const listItems: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/review/items',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Items that you hold, and that are kept for you',
        response: {
          200: Type.Object({
            held: Type.Array(ItemSchema),
            kept: Type.Array(
              Type.Object({
                id: Type.String(),
                kind: Type.Enum(['hold', 'assignment']),
                reason: Type.String(),
                by: Type.String(),
                until: Instant,
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { id: person } = actorOf(request);
      const at = new Date(now());
      const claims = await claimsOf(database.kysely, person, at);
      const held = await Promise.all(
        claims.map(async (claim) =>
          itemAnswer(database, await itemOf(database, claim.item_id), claim),
        ),
      );
      const kept = (await reservations(database.kysely, at)).filter((one) => one.person === person);
      return {
        held,
        kept: kept.map(({ item_id, kind, reason, made_by, until }) => ({
          id: item_id,
          kind,
          reason,
          by: made_by,
          until: until.toISOString(),
        })),
      };
    },
  );
};
