import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type Server } from '../../../http/index.ts';
import type { Database } from '../../../storage/index.ts';
import { secondsToWait } from '../../flow/gate.ts';
import { networkOf } from '../../flow/network-of.ts';
import { fill, preferredLanguage, wordsFor } from '../../words/words.ts';
import { type Speaking, wordPage } from './render.ts';

/** The largest form, bytes. */
const largestForm = 256 * 1024;

/**
 * Makes a scope of the public page: it reads forms, and answers in pages. Its referrer policy lets a
 * browser say where a form was, without which it could not be told from another site's.
 */
export function servePages(scope: Server): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(body as string)));
    },
  );
  scope.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  });
  scope.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { words } = speaking(request);
    const status = error instanceof Problem ? error.status : (error.statusCode ?? 500);
    if (status >= 500) request.log.error({ error: error.name }, 'the page failed');
    const text = status === 413 ? words.tooLong : status < 500 ? words.stale : words.notNow;
    return sendPage(reply, status, wordPage(speaking(request), text));
  });
}

export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

/** The fields of a form, each a text. */
export function fieldsOf({ body }: FastifyRequest): Readonly<Record<string, string>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, string>) : {};
}

/** The language that is asked for: by the form, the address, or the browser. */
export function speaking(request: FastifyRequest): Speaking {
  const { lang } = { ...(request.query as { lang?: unknown }), ...fieldsOf(request) };
  const asked =
    typeof lang === 'string' ? lang : preferredLanguage(request.headers['accept-language']);
  return wordsFor(asked);
}

/**
 * Lets a connection come in, or answers with a page that says how long to wait.
 *
 * @returns whether it may go on
 */
export async function mayGoOn(
  database: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  now: number,
): Promise<boolean> {
  const key = database.subjectKey('source', `page ${networkOf(request.ip)}`);
  const seconds = await secondsToWait(
    database,
    [{ key, channel: 'form', limit: 'connection' }],
    now,
  );
  if (seconds === 0) return true;
  const spoken = speaking(request);
  reply.header('retry-after', String(seconds));
  const text = fill(spoken.words.tooOften, { seconds: String(seconds) });
  sendPage(reply, 429, wordPage(spoken, text));
  return false;
}
