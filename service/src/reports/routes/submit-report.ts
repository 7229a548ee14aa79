import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { canaryHeader, canaryOf, canaryVouches } from '../canaries/canary-token.ts';
import { flaggerOfKey } from '../flaggers/flaggers.ts';
import { admit } from '../flow/gate.ts';
import { sourcesOf } from '../flow/sources-of.ts';
import { receiveReport } from '../ledger/door.ts';
import { receiptCode } from '../ledger/seal.ts';
import { reporters } from './access.ts';
import { refuseDeep } from './nesting.ts';
import { ReportBody, reportOfBody } from './report-body.ts';

const ReceivedSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  receipt: Type.String({
    description: 'A code with which the reporter looks up what became of the report.',
  }),
  repeated: Type.Boolean({ description: 'It was received before, under the same key.' }),
});

/** `POST /v1/reports`: takes a report in; answers when it is durable and stands in its queue. */
export const submitReport: RoutePlugin = (server, context) => {
  server.post(
    '/v1/reports',
    {
      config: {
        access: reporters,
        remembersKeys: true,
        vouchedFor: (request) => canaryVouches(context.database)(request),
      },
      schema: {
        tags: ['reports'],
        summary: 'Report something',
        headers: IdempotencyHeaders,
        body: ReportBody,
        response: { 201: ReceivedSchema },
      },
      bodyLimit: 1024 * 1024,
    },
    async (request, reply) => {
      const { database } = context;
      const { body, headers } = request;
      refuseDeep(body);
      const actor = actorOf(request);
      const receivedAt = context.now();
      const flagger = await flaggerOfKey(database, actor.id, receivedAt);
      const source = `${actor.kind}:${actor.id}`;
      const sources = sourcesOf(database, 'api', source, {
        flagger,
        account: body.reporter?.account,
      });
      await admit(database, sources, receivedAt);
      const { id, repeated } = await receiveReport(
        database,
        reportOfBody(body, {
          channel: 'api',
          source,
          key: headers['idempotency-key'] ?? randomUUID(),
          flagger,
          canary: canaryOf(database, headers[canaryHeader]),
          receivedAt,
        }),
      );
      return reply.code(201).send({ id, receipt: receiptCode(database, id), repeated });
    },
  );
};
