import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultUntil } from '../../options.ts';
import { simulate } from '../../simulate.ts';
import type { DecisionOptions } from '../decisions/options.ts';
import { platformOf } from '../read-platform.ts';
import { type ServedSurfaces, serveSurfaces } from './serve-surfaces.ts';

const platform = platformOf(
  simulate({ seed: 7, accounts: 1_000, days: 30, until: defaultUntil, memberShare: 0.02 }),
);
let served: ServedSurfaces;
beforeAll(async () => {
  served = await serveSurfaces({ platform });
});
afterAll(() => served.stop());

interface Answered {
  readonly status: number;
  readonly body: {
    readonly results: readonly {
      readonly kind: string;
      readonly id: string;
      readonly text?: string;
    }[];
    readonly decisions?: string;
    readonly detail?: string;
  };
}

async function ask(
  path: string,
  body?: object | string,
  address = served.address,
): Promise<Answered> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(
    `${address}${path}`,
    body === undefined ? {} : { method: 'POST', body: text },
  );
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

test.each([
  ['/search?q=garden', ['account', 'hashtag', 'post']],
  ['/autocomplete?q=gar', ['hashtag', 'term']],
  ['/hashtag?tag=%23gardening', ['post']],
  ['/hashtag-suggest?q=gar', ['hashtag']],
  ['/related?q=gardening', ['hashtag', 'term']],
  ['/trends', ['hashtag']],
  ['/suggest?account=acct%3Atest', ['account']],
])('%s shows things of the platform', async (path, kinds) => {
  const { status, body } = await ask(path);
  expect({ status, decisions: body.decisions }).toEqual({ status: 200, decisions: 'off' });
  expect(body.results.length).toBeGreaterThan(0);
  for (const { kind, id } of body.results) {
    expect(kinds).toContain(kind);
    expect(id).not.toBe('');
  }
});

test('what a test account does is taken, and changes what is suggested to it', async () => {
  const [first] = (await ask('/suggest?account=acct:new')).body.results;
  for (const path of ['/view', '/follow']) {
    const { status } = await ask(path, { actor: 'acct:new', object: first!.id });
    expect(status).toBe(201);
  }
  const { results } = (await ask('/suggest?account=acct:new')).body;
  expect(results.map(({ id }) => id)).not.toContain(first!.id);
  expect((await ask('/search', { actor: 'acct:new', query: 'garden' })).status).toBe(201);
  expect((await ask('/like', { actor: 'acct:new', object: 'post:none' })).status).toBe(404);
});

test.each([
  ['/search', undefined, 400, 'Say q'],
  ['/search?q=a&limit=0', undefined, 400, 'limit must be'],
  ['/nothing', undefined, 404, 'There are: GET /search?q='],
  ['/view', 'nonsense', 400, 'JSON object'],
  ['/view', { actor: 'acct:t' }, 400, 'object must be text'],
  ['/view', { actor: 'acct:t', object: 'x'.repeat(70_000) }, 413, 'at most'],
])('%s with %s is answered with %s', async (path, body, status, detail) => {
  const answered = await ask(path, body);
  expect(answered.status).toBe(status);
  expect(answered.body.detail).toContain(detail);
});

/** Looks at a surface of a platform whose decision service is of this kind. */
async function lookWith(decisions: Partial<DecisionOptions>, path: string) {
  const told: string[] = [];
  const other = await serveSurfaces({
    platform,
    decisions: {
      url: 'http://127.0.0.1:9',
      key: 'k',
      say: (text) => told.push(text),
      ...decisions,
    },
  });
  try {
    return { ...(await ask(path, undefined, other.address)).body, told };
  } finally {
    await other.stop();
  }
}

test('while nobody answers nothing is shown, and that is said', async () => {
  const { results, decisions, told } = await lookWith({}, '/trends');
  expect({ results, decisions }).toEqual({ results: [], decisions: 'unreachable' });
  expect(told.join()).toContain('The decision service: POST /v1/decisions');
});

test('what was never answered before is withheld, also where last answers hold', async () => {
  const { results, decisions } = await lookWith({ onUnreachable: 'last-answers' }, '/trends');
  expect({ results, decisions }).toEqual({ results: [], decisions: 'last-answers' });
});

test('a surface that leaks does not ask', async () => {
  const { results, decisions } = await lookWith({ leaks: ['trend'] }, '/trends');
  expect(decisions).toBe('off');
  expect(results.length).toBeGreaterThan(0);
});

test.each([
  ['is no JSON', 200, 'nonsense'],
  ['decides for too few', 200, '{"decision":"allow","candidates":[]}'],
  ['refuses', 401, '{}'],
])('an answer that %s shows nothing', async (_, status, text) => {
  const broken = createServer((_request, response) => response.writeHead(status).end(text));
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
  try {
    const { results, decisions } = await lookWith({ url }, '/trends');
    expect({ results, decisions }).toEqual({ results: [], decisions: 'unreachable' });
  } finally {
    broken.closeAllConnections();
    broken.close();
  }
});
