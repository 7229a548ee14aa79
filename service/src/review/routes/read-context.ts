import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { ownClaim } from '../claims/claims.ts';
import { ContextSchema, sectionNames } from '../context/context-schema.ts';
import { markRead } from '../context/gate.ts';
import { readSection } from '../context/sections.ts';
import { itemOf } from '../items/find-item.ts';
import { deciders } from './access.ts';
import { IdParams } from './schemas.ts';

/** `GET /v1/review/items/:id/context/:section`: a part of the context; it counts as read then. */
export const readContext: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/items/:id/context/:section',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'A part of the context of an item that you hold',
        params: Type.Object({
          ...IdParams.properties,
          section: Type.Enum([...sectionNames]),
        }),
        response: { 200: ContextSchema },
      },
    },
    async (request) => {
      const { id, section } = request.params;
      const { database, now } = context;
      const actor = actorOf(request);
      const at = new Date(now());
      const hold = () =>
        database.kysely
          .transaction()
          .execute((transaction) => ownClaim(transaction, id, actor.id, at));
      const claim = await hold();
      const item = await itemOf(database, id);
      const answer = await readSection(
        { database, item, person: actor.id, claimedAt: claim.claimed_at, now: +at },
        section,
      );
      await database.kysely.transaction().execute(async (transaction) => {
        await ownClaim(transaction, id, actor.id, at);
        if (answer.missing === null) await markRead(transaction, item, section, at);
        await audit(
          context,
          {
            actor,
            action: 'review.read-context',
            subject: { kind: 'review-item', id },
            detail: { section, ...(answer.missing !== null && { missing: true }) },
          },
          transaction,
        );
      });
      return answer;
    },
  );
};
