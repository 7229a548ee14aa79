import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { BrakeSchema, brakeAnswer } from '../brakes/brake-answer.ts';
import { brakeOf, renewBrake as renew } from '../brakes/brakes.ts';
import { brakemen } from './access.ts';
import { IdParams } from './schemas.ts';

/** `POST /v1/decisions/brakes/:id/renewal`: a second person lets it hold on. */
export const renewBrake: RoutePlugin = (server, context) => {
  server.post(
    '/v1/decisions/brakes/:id/renewal',
    {
      config: { access: brakemen },
      schema: {
        tags: ['decisions'],
        summary: 'Renew a brake that another person pulled',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: Type.Object(
          { minutes: Type.Integer({ minimum: 1, maximum: 10_080 }) },
          { additionalProperties: false },
        ),
        response: { 200: BrakeSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { minutes } = request.body;
      await once(request, context, (transaction) =>
        renew(transaction, context, { id, minutes }, actorOf(request)),
      );
      return brakeAnswer((await brakeOf(context.database, id))!, context.now());
    },
  );
};
