import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { ownClaim, renewClaim } from '../claims/claims.ts';
import { settingsOf } from '../settings/settings.ts';
import { deciders } from './access.ts';
import { IdParams, Instant } from './schemas.ts';

/** `POST /v1/review/items/:id/renew`: keeps an item longer. */
export const renew: RoutePlugin = (server, { database, now }) => {
  server.post(
    '/v1/review/items/:id/renew',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Keep an item longer',
        params: IdParams,
        response: { 200: Type.Object({ claimedUntil: Instant }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { id: person } = actorOf(request);
      const at = new Date(now());
      const until = await database.kysely.transaction().execute(async (transaction) => {
        await ownClaim(transaction, id, person, at);
        const { leaseMinutes } = await settingsOf({ kysely: transaction });
        const end = new Date(+at + leaseMinutes * 60_000);
        await renewClaim(transaction, id, end);
        return end;
      });
      return { claimedUntil: until.toISOString() };
    },
  );
};
