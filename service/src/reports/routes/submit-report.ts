import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { reportClasses, reporterTypes, targetKinds } from '../classes.ts';
import { receiveReport } from '../ledger/door.ts';
import { KeyReused, keyReused } from '../ledger/keep-reports.ts';
import { receiptCode } from '../ledger/seal.ts';
import { reporters } from './access.ts';

const Id = Type.String({ minLength: 1, maxLength: 2048 });
const Text = Type.String({ maxLength: 20_000 });

const ReportBody = Type.Object(
  {
    target: Type.Object(
      {
        kind: Type.Enum([...targetKinds]),
        id: Id,
        account: Type.Optional(
          Type.String({ minLength: 1, maxLength: 2048, description: 'Whose it is.' }),
        ),
      },
      { additionalProperties: false },
    ),
    class: Type.Enum([...reportClasses]),
    reason: Type.Optional(Text),
    dangerNow: Type.Optional(Type.Boolean({ description: 'A child is in danger at this moment.' })),
    severity: Type.Optional(Type.Integer({ minimum: 0, maximum: 4, description: '0: not known.' })),
    reporter: Type.Optional(
      Type.Object(
        {
          type: Type.Enum([...reporterTypes]),
          account: Type.Optional(Id),
          name: Type.Optional(Type.String({ maxLength: 200 })),
          email: Type.Optional(Type.String({ maxLength: 320, format: 'email' })),
        },
        { additionalProperties: false, description: 'Left out: the report is anonymous.' },
      ),
    ),
    language: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' })),
    clientVersion: Type.Optional(Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' })),
    details: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'Whatever else came with it: messages, addresses, digests of media.',
      }),
    ),
  },
  { additionalProperties: false },
);

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
      config: { access: reporters },
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
      const { reporter, target, reason, details, ...body } = request.body;
      const { type = 'anonymous', ...told } = reporter ?? {};
      const actor = actorOf(request);
      const key = request.headers['idempotency-key'] ?? randomUUID();
      try {
        const { id, repeated } = await receiveReport(database, {
          channel: 'api',
          clientVersion: body.clientVersion ?? '',
          language: body.language?.toLowerCase() ?? '',
          source: `${actor.kind}:${actor.id}`,
          key,
          reporterType: type,
          ...(Object.keys(told).length > 0 && { reporter: told }),
          target,
          class: body.class,
          dangerNow: body.dangerNow ?? false,
          severity: body.severity ?? 0,
          content: { reason: reason ?? '', ...(details && { details }) },
          evidence: JSON.stringify(request.body),
          receivedAt: context.now(),
        });
        return await reply.code(201).send({ id, receipt: receiptCode(database, id), repeated });
      } catch (error) {
        throw error instanceof KeyReused ? keyReused() : error;
      }
    },
  );
};
