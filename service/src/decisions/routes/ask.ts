import { actorOfKey } from '../../access/index.ts';
import type { RoutePlugin } from '../../http/index.ts';
import { answerText } from '../decide/answer-text.ts';
import type { DecisionRequest } from '../decide/request.ts';
import { holdsMuchText } from '../node/decision-service.ts';
import { decisionServiceOf, stopDecisions } from '../node/service-of.ts';
import { askers } from './access.ts';
import { DecisionAnswerSchema, DecisionRequestSchema } from './schemas.ts';

/**
 * `POST /v1/decisions`: what may be shown or connected. Answered from memory, key included; only a
 * restriction that is new waits for the record.
 */
export const ask: RoutePlugin = (server, { database }) => {
  server.addHook('onListen', async () => decisionServiceOf(database).start());
  server.addHook('onClose', async () => stopDecisions(database));
  server.post(
    '/v1/decisions',
    {
      bodyLimit: 8 * 1024 * 1024,
      config: {
        access: askers,
        heldKey: (secret) => actorOfKey(decisionServiceOf(database).node.heldKeys, secret),
      },
      schema: {
        tags: ['decisions'],
        summary: 'Decide what a surface may show or connect',
        body: DecisionRequestSchema,
        response: { 200: DecisionAnswerSchema },
      },
    },
    async (request, reply) => {
      const asked = request.body as DecisionRequest;
      const service = decisionServiceOf(database);
      const { outcome, decisionId, shadow, written } = holdsMuchText(asked)
        ? await service.answerInTurns(asked)
        : service.answer(asked);
      if (written) await written;
      reply.header('content-type', 'application/json; charset=utf-8');
      // Text goes out as it is; the schema is for the reader.
      return reply.send(
        answerText(outcome, asked.candidates ?? [], decisionId, shadow) as unknown as never,
      );
    },
  );
};
