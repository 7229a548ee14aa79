import { sql } from 'kysely';
import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { careOf } from '../care/care-of.ts';
import { isKnown, unblur } from '../care/unblur.ts';
import { deciders } from './access.ts';
import { IdParams, Instant, Reason } from './schemas.ts';

/** `POST /v1/review/items/:id/unblur`: asks to see a medium; what may be shown, and until when. */
export const unblurMedium: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/unblur',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Ask to see a medium without its blur',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: Type.Object(
          {
            medium: Type.String({ minLength: 1, maxLength: 2_048 }),
            frame: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
            reason: Reason,
            again: Type.Optional(
              Type.Boolean({ description: 'Although it, or one like it, is decided.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            exposure: Type.String({ format: 'uuid' }),
            medium: Type.String(),
            frame: Type.Integer(),
            until: Instant,
            shown: Type.Object({
              blur: Type.Literal(0),
              greyscale: Type.Boolean(),
              mute: Type.Boolean(),
              small: Type.Boolean(),
              autoplay: Type.Literal(false),
              thumbnail: Type.Literal(false),
            }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { database } = context;
      const { medium, frame = 0, reason, again = false } = request.body;
      const actor = actorOf(request);
      const { id: item } = request.params;
      const known = await isKnown(database, { item, medium, now: context.now() });
      const { id } = await once(request, context, (transaction) =>
        unblur(transaction, context, { item, medium, frame, reason, again, known, actor }),
      );
      const { rows } = await sql<{ until: Date }>`
        SELECT most_until AS until FROM review.exposure WHERE id = ${id}`.execute(database.kysely);
      const { greyscale, mute, small } = (await careOf(database.kysely, actor.id)).media;
      const still = { autoplay: false as const, thumbnail: false as const };
      return reply.code(201).send({
        exposure: id,
        medium,
        frame,
        until: rows[0]!.until.toISOString(),
        shown: { blur: 0 as const, greyscale, mute, small, ...still },
      });
    },
  );
};
