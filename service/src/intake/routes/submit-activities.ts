import { createHmac, type Hmac } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { actorOf, IdempotencyHeaders, problem, type RoutePlugin } from '../../http/index.ts';
import { DiskNearlyFull, Intake, NotActivities } from '../intake.ts';
import { streamSource, TruncatedSource } from '../read/bytes.ts';
import { asLines } from '../read/json-array.ts';
import { type KeyedRequest, rememberAnswer, rememberedAnswer } from '../requests.ts';

const LineProblem = Type.Object({
  line: Type.Integer({ description: 'Number of the line, or of the element of the array.' }),
  field: Type.String(),
  reason: Type.String(),
  remedy: Type.String(),
});

const Received = Type.Object({
  accepted: Type.Integer(),
  duplicates: Type.Integer({ description: 'Sent before, with the same content: counted once.' }),
  rejected: Type.Integer(),
  warnings: Type.Integer(),
  problems: Type.Array(LineProblem, { description: 'The first 100.' }),
});

type Received = Static<typeof Received>;

/** Lines without any JSON after which a body is refused as something else. */
const foreignFrom = 100;

/** `POST /v1/activities`: takes activities in as they stream; answers when all of them are durable. */
export const submitActivities: RoutePlugin = (server, { database, now }) => {
  let intake: Intake | undefined;
  server.addHook('onClose', async () => intake?.close());
  // The body is read as a stream, whatever its size.
  server.removeAllContentTypeParsers();
  for (const type of ['application/x-ndjson', 'application/ndjson', 'application/json']) {
    server.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  }

  server.post(
    '/v1/activities',
    {
      config: { access: { roles: ['admin'], scopes: ['activities:write'] } },
      schema: {
        tags: ['intake'],
        summary: 'Send activities',
        description:
          'NDJSON (application/x-ndjson), one activity a line, or a JSON array of activities; ' +
          'gzip is recognised. A bad line is rejected by itself. Activities sent again count once. ' +
          'Where no line was accepted, the answer is a problem (422) with the same counts.',
        headers: IdempotencyHeaders,
        response: { 200: Received },
      },
    },
    async (request) => {
      if (!(request.body instanceof Readable)) throw noBody();
      const keyed = keyedRequest(request, database.deriveKey('idempotency'));
      const body = streamSource('POST /v1/activities', request.body);
      const chunks = keyed ? digesting(body.chunks(0), keyed.digest) : body.chunks(0);
      if (keyed) {
        const answer = await rememberedAnswer(database, keyed.key);
        if (answer) {
          for await (const _ of chunks);
          if (answer.digest === keyed.digest.digest('hex').slice(0, 32))
            return answered(answer.answer as Received);
          throw keyReused();
        }
      }
      intake ??= new Intake(database, now);
      try {
        const outcome = await intake.receive({
          chunks: asLines(chunks),
          format: 'activities',
          source: body.name,
          foreignFrom,
        });
        const { lines: _, ...received } = { ...outcome, problems: [...outcome.problems] };
        if (keyed) {
          const digest = keyed.digest.digest('hex').slice(0, 32);
          await rememberAnswer(database, keyed.key, digest, received, now());
        }
        return answered(received);
      } catch (error) {
        throw asProblem(error);
      }
    },
  );
};

/** What was received; a problem, where nothing of it could be used. What was rejected is kept either way. */
function answered(received: Received): Received {
  const { accepted, duplicates, rejected, problems } = received;
  if (rejected === 0 || accepted + duplicates > 0) return received;
  const [{ line, field, reason, remedy }] = problems;
  throw problem(
    422,
    'nothing-accepted',
    'No line was accepted.',
    `Line ${line}${field ? `, ${field}` : ''}: ${reason}. ${remedy}`,
    { ...received },
  );
}

function noBody() {
  return problem(
    400,
    'no-body',
    'The request has no body.',
    'Send activities, one JSON object a line, with the content-type application/x-ndjson.',
  );
}

interface RequestWithKey {
  readonly key: KeyedRequest;
  /** Of the whole body, when it has been read. */
  readonly digest: Hmac;
}

function keyedRequest(request: FastifyRequest, secret: Buffer): RequestWithKey | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  const { kind, id } = actorOf(request);
  const name = createHmac('sha256', secret).update(`activities\0${kind}\0${id}\0${key}`);
  return {
    key: name.digest('hex').slice(0, 32) as KeyedRequest,
    digest: createHmac('sha256', secret),
  };
}

async function* digesting(
  chunks: AsyncIterable<Uint8Array>,
  digest: Hmac,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    digest.update(chunk);
    yield chunk;
  }
}

function keyReused() {
  return problem(
    422,
    'idempotency-key-reused',
    'This idempotency key came before, with another body.',
    'Make a new key for each body, and send the same body again with the same key.',
    { field: 'idempotency-key' },
  );
}

function asProblem(error: unknown): unknown {
  if (error instanceof DiskNearlyFull) {
    return problem(
      507,
      'disk-nearly-full',
      'The disk of the record is nearly full.',
      error.message,
    );
  }
  if (error instanceof NotActivities) {
    return problem(
      422,
      'not-activities',
      'These are no activities.',
      'None of the first lines is JSON: send one JSON object a line (NDJSON), or a JSON array.',
      { problems: error.problems },
    );
  }
  if (error instanceof TruncatedSource) {
    return problem(
      400,
      'body-cut-short',
      'The body is cut short.',
      `${error.message} What came before is kept: send the whole body again, it counts once.`,
    );
  }
  return error;
}
