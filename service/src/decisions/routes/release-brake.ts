import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { BrakeSchema, brakeAnswer } from '../brakes/brake-answer.ts';
import { brakeOf, releaseBrake as release } from '../brakes/brakes.ts';
import { brakemen } from './access.ts';
import { IdParams, Reasoning } from './schemas.ts';

/** `DELETE /v1/decisions/brakes/:id`: lets it go before its time. */
export const releaseBrake: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/decisions/brakes/:id',
    {
      config: { access: brakemen },
      schema: {
        tags: ['decisions'],
        summary: 'Release a brake',
        params: IdParams,
        body: Type.Object({ reason: Reasoning }, { additionalProperties: false }),
        response: { 200: BrakeSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { reason } = request.body;
      await context.database.kysely
        .transaction()
        .execute((transaction) => release(transaction, context, { id, reason }, actorOf(request)));
      return brakeAnswer((await brakeOf(context.database, id))!, context.now());
    },
  );
};
