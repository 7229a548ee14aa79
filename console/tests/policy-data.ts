import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Speaks to the service as whoever is signed in there. */
export type Send = <T>(method: string, path: string, data?: unknown) => Promise<T>;

export async function senderOf(page: Page, address: string): Promise<Send> {
  const { request } = page.context();
  const session = await (await request.get(`${address}/v1/sessions/current`)).json();
  return async (method, path, data) => {
    const answer = await request.fetch(address + path, {
      method,
      headers: {
        'x-csrf-token': session.csrfToken,
        'idempotency-key': randomUUID(),
        ...(typeof data === 'string' && { 'content-type': 'application/x-ndjson' }),
      },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json();
  };
}

/** Asks until an answer is as wanted. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await pause(250);
  }
}

/** A platform's surfaces, two of which show what is withheld until one is mended. */
export async function startLeakingPlatform() {
  let mended = false;
  const server = createServer((request, response) => {
    const leaks =
      request.url?.startsWith('/related') || (!mended && request.url?.startsWith('/search'));
    const results = leaks ? [{ kind: 'hashtag', id: '#gloamfruit' }] : [];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ results }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mend: () => {
      mended = true;
    },
    close: () => server.close(),
  };
}

const published = new Date(Date.now() - 3_600_000).toISOString();

const note = (id: number, account: number, content: string) =>
  JSON.stringify({
    id: `c${id}`,
    type: 'Create',
    actor: `acct:${account}`,
    published,
    object: { type: 'Note', id: `post:${id}`, content },
  });

/** Posts of an invented platform: what is ordinary, and a trade that uses another word too. */
export const posts = [
  ...Array.from({ length: 300 }, (_, at) =>
    note(at, 100 + (at % 90), `a walk along the harbour, day ${at}`),
  ),
  ...Array.from({ length: 12 }, (_, at) =>
    note(1_000 + at, at % 4, `fresh gloamfruit #dusklantern ${at}`),
  ),
].join('\n');

const word = (id: string, term: string) => ({
  section: 'terms',
  id,
  value: { term, tier: 'block', source: 'a partner' },
});

/** More terms than are shown at once; one of them is in every sentence. */
export const broadChange = {
  title: 'A list that is too broad',
  reason: 'It came from a partner.',
  source: 'a partner',
  edits: [
    word('broad-1', 'the'),
    ...Array.from({ length: 13 }, (_, at) =>
      word(`narrow-${at + 1}`, `zwelkin${'abcdefghijklm'[at]}kelp`),
    ),
  ],
};
