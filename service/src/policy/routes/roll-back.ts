import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { rollBack as goBack } from '../change/roll-back.ts';
import { runningSince } from '../versions/running.ts';
import { approvers } from './access.ts';
import { runningAnswer } from './answers.ts';
import { Reason, RunningSchema } from './schemas.ts';

/** `POST /v1/policy/roll-back`: lets a version run again that ran before, at once. */
export const rollBack: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/roll-back',
    {
      config: { access: approvers },
      schema: {
        tags: ['policy'],
        summary: 'Go back to a version that ran',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
            reason: Reason,
          },
          { additionalProperties: false },
        ),
        response: { 200: RunningSchema },
      },
    },
    async (request) => {
      const { version, reason } = request.body;
      const actor = actorOf(request);
      await once(request, context, async (transaction) => {
        await goBack(transaction, context, { version, reason, actor });
        return String(version);
      });
      return runningAnswer(await runningSince(context.database));
    },
  );
};
