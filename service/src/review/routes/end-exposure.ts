import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { endUnblur } from '../care/unblur.ts';
import { deciders } from './access.ts';
import { IdParams } from './schemas.ts';

/** `POST /v1/review/exposures/:id/end`: the medium is blurred again. */
export const endExposure: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/exposures/:id/end',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Tell that a medium is blurred again',
        params: IdParams,
        body: Type.Object(
          {
            seconds: Type.Number({
              minimum: 0,
              maximum: 86_400,
              description: 'Counted by the browser; no more counts than passed at the server.',
            }),
            sufficient: Type.Optional(
              Type.Boolean({ description: 'What was seen suffices; no further frame is shown.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ seconds: Type.Number() }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { id: exposure } = request.params;
      const { seconds, sufficient = false } = request.body;
      const at = new Date(context.now());
      const counted = await context.database.kysely.transaction().execute(async (transaction) => {
        const ending = { exposure, person: actor.id, seconds, sufficient, at };
        const counts = await endUnblur(transaction, ending);
        await audit(
          context,
          {
            actor,
            action: 'review.end-exposure',
            subject: { kind: 'exposure', id: exposure },
            detail: { seconds: counts, sufficient },
          },
          transaction,
        );
        return counts;
      });
      return { seconds: counted };
    },
  );
};
