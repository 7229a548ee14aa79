import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { IdempotencyHeaders, once, Problem, problem, type RoutePlugin } from '../../http/index.ts';
import { sharePool, takeStreams } from '../../media/index.ts';
import { type LookedAt, lookAtMedia } from '../media/look-at-media.ts';
import { keepMediaSignals, mediaSignalsOf } from '../media/media-signals.ts';
import type { SentMedium } from '../media/medium.ts';
import { receiveMedium } from '../media/receive-medium.ts';
import { DigestList, LookedAtSchema, MediumName, matchAnswer } from '../media/schemas.ts';
import { sentDigests } from '../media/sent-digests.ts';
import { askOutside, type SentFile, waitingFor } from '../outside/questions.ts';
import { sendersOfMedia } from './access.ts';

/** Files that are looked at at once; each may fill the disk by as much as a file may have. */
const mostUploads = 32;

/**
 * `POST /v1/media`: compares a file, or a list of digests, with the banks, and records a signal of
 * what is known or cannot be looked at. Of anything else nothing is kept.
 */
export const submitMedia: RoutePlugin = (server, context) => {
  const pool = sharePool();
  server.addHook('onClose', () => pool.release());
  takeStreams(server);
  let uploads = 0;

  server.post(
    '/v1/media',
    {
      config: { access: sendersOfMedia },
      bodyLimit: 16 * 1024 * 1024,
      schema: {
        tags: ['media'],
        summary: 'Look at media',
        description:
          'The bytes of one image or video as the body, or a form with one file and the fields id ' +
          'and account, or JSON with digests. A file that cannot be looked at, and is not known ' +
          'either, is a 422 with the signal that was recorded.',
        headers: IdempotencyHeaders,
        querystring: Type.Object(
          { id: Type.Optional(MediumName), account: Type.Optional(MediumName) },
          { additionalProperties: false },
        ),
        // Bodies of other types are streams.
        body: { content: { 'application/json': { schema: DigestList } } },
        response: { 200: Type.Object({ items: Type.Array(LookedAtSchema) }) },
      },
    },
    async (request) => {
      const body = request.body as IncomingMessage | Static<typeof DigestList> | undefined;
      if (body && 'media' in body) {
        return { items: await look(request, sentDigests(body.media), null) };
      }
      if (uploads >= mostUploads) throw busy();
      uploads += 1;
      try {
        return { items: [await lookAtFile(request, body, request.query)] };
      } finally {
        uploads -= 1;
      }
    },
  );

  async function lookAtFile(
    request: FastifyRequest,
    body: IncomingMessage | undefined,
    names: { readonly id?: string | undefined; readonly account?: string | undefined },
  ): Promise<Static<typeof LookedAtSchema>> {
    const received = await receiveMedium(context.database, pool, body, names);
    const { sent } = received;
    try {
      // What an idempotency key stands for.
      Object.assign(request, { body: [sent.name, sent.reference, sent.account] });
      const [item] = await look(request, [sent], received.file);
      if (sent.unscannable !== null && item.matches.length === 0) {
        throw unscannable(sent.unscannable, item);
      }
      return item;
    } finally {
      await received.remove();
    }
  }

  async function look(
    request: FastifyRequest,
    media: readonly SentMedium[],
    file: SentFile | null,
  ): Promise<Static<typeof LookedAtSchema>[]> {
    const { database, now } = context;
    const seen = await lookAtMedia(database, media, now());
    const { id } = await once(request, context, async (transaction) => {
      const signals = seen.flatMap((one) => one.signals);
      const ids = await keepMediaSignals(transaction, signals, now());
      for (const { sent, matches } of seen) {
        // Nobody else need see what is known here.
        if (matches.length === 0) await askOutside(transaction, database, sent, file, now());
      }
      return ids.join();
    });
    const asked = await waitingFor(
      database.kysely,
      media.map(({ name }) => name),
    );
    const kept = await mediaSignalsOf(database, id === '' ? [] : id.split(',').map(Number));
    return seen.map((one) => ({
      ...answerOf(one),
      signals: kept.filter(({ media: name }) => name === one.sent.name),
      asked: asked.get(one.sent.name) ?? [],
    }));
  }
};

function answerOf({ sent, matches }: LookedAt) {
  return {
    id: sent.reference,
    media: sent.name,
    digests: sent.digests,
    matches: matches.map(matchAnswer),
  };
}

function busy() {
  return new Problem(
    503,
    'busy',
    'Too many files are being looked at.',
    `At most ${mostUploads} are taken at once. Wait a moment and send it again.`,
    {},
    { 'retry-after': '2' },
  );
}

function unscannable(reason: string, { media, digests, signals }: Static<typeof LookedAtSchema>) {
  return problem(
    422,
    'media-unscannable',
    'The file cannot be looked at.',
    `It ${reason} Its digests are not known either. Have a person look at it, or refuse it.`,
    { media, digests, signals },
  );
}
