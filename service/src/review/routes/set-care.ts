import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { CareSchema, careAnswer } from '../care/care-answer.ts';
import { lockedCare, MediaDefaultsSchema } from '../care/care-of.ts';
import { people } from './access.ts';
import { nullable } from './schemas.ts';

/**
 * `PUT /v1/review/care`: how media are shown to oneself, and which severities one opts out of. No
 * reason is asked, and nobody else is told: the audit log has that it was set, not to what.
 */
export const setCare: RoutePlugin = (server, context) => {
  server.put(
    '/v1/review/care',
    {
      config: { access: people },
      schema: {
        tags: ['review'],
        summary: 'Set your own care',
        body: Type.Object(
          {
            media: MediaDefaultsSchema,
            withoutSeverity: nullable(
              Type.Integer({
                minimum: 1,
                maximum: 4,
                description: 'Nothing of this severity and above; null: everything.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: CareSchema },
      },
    },
    async (request) => {
      const { database, now } = context;
      const { media, withoutSeverity } = request.body;
      const actor = actorOf(request);
      await database.kysely.transaction().execute(async (transaction) => {
        await lockedCare(transaction, actor.id);
        await sql`UPDATE review.care SET media = ${JSON.stringify(media)},
          without_severity = ${withoutSeverity} WHERE person = ${actor.id}`.execute(transaction);
        await audit(context, { actor, action: 'review.set-care' }, transaction);
      });
      return careAnswer(database, actor.id, new Date(now()));
    },
  );
};
