import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin, wrongCursor } from '../../http/index.ts';
import { contactsAfter, type FeedPlace } from '../contacts/read-contacts.ts';
import { readers } from './access.ts';
import { Instant } from './schemas.ts';

const place = /^(\d{1,15})_(\d{1,15})$/;

function placeOf(cursor: string | undefined): FeedPlace {
  if (cursor === undefined) return { change: 0, id: 0 };
  const parts = place.exec(cursor);
  if (!parts) throw wrongCursor();
  return { change: Number(parts[1]), id: Number(parts[2]) };
}

/**
 * `GET /v1/decisions/contacts`: the feed of interactions to leave out of co-visitation. Its cursor
 * never ends: ask again with the last one, also after an empty page.
 */
export const listContacts: RoutePlugin = (server, context) => {
  server.get(
    '/v1/decisions/contacts',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Interactions to leave out of co-visitation',
        querystring: Type.Object(
          {
            cursor: Type.Optional(Type.String({ maxLength: 100 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1_000 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                type: Type.Enum(['view', 'follow', 'like']),
                actor: Type.String(),
                account: Type.String({ description: 'Turned to, itself or by its posts.' }),
                leaveOut: Type.Boolean({ description: 'False: take it in again.' }),
                basis: Type.Enum(['network', 'report']),
                since: Instant,
              }),
            ),
            nextCursor: Type.String(),
          }),
        },
      },
    },
    async (request) => {
      const { cursor, limit = 1_000 } = request.query;
      const { items, next } = await contactsAfter(context.database, placeOf(cursor), limit);
      if (items.length > 0) {
        await audit(context, {
          actor: actorOf(request),
          action: 'decisions.read-contacts',
          detail: { contacts: items.length },
        });
      }
      return { items: [...items], nextCursor: `${next.change}_${next.id}` };
    },
  );
};
