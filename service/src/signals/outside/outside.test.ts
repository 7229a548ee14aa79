import { setTimeout as pause } from 'node:timers/promises';
import { decodeImage, formatPdq, pdqHash } from '@breakwater/fingerprint';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { banksRoutes, banksStorage } from '../../banks/index.ts';
import { Intake, intakeStorage } from '../../intake/index.ts';
import { type Jobs, jobsStorage, startJobs } from '../../jobs/index.ts';
import { Outgoing } from '../../outgoing/index.ts';
import { matchAll, signalsJobs, signalsRoutes, signalsStorage } from '../index.ts';
import { picture, png, program, type SendBody } from '../testing.ts';
import { askMatcher } from './ask-matcher.ts';
import { sweep } from './sweep-questions.ts';
import { darknessClassifier, hashMatcher } from './testing/examples.ts';
import { OutsideService } from './testing/outside-service.ts';

const rooms = [jobsStorage, intakeStorage, banksStorage, signalsStorage];
const minute = 60_000;
const bytes = { 'content-type': 'application/octet-stream' };

let service: TestService;
let jobs: Jobs;
let outgoing: Outgoing;
let admin: Send;
let reader: Send;
let send: SendBody;
let outside: OutsideService[];
let clock: number;

beforeEach(async () => {
  clock = Date.UTC(2026, 5, 1);
  outside = [];
  service = await testService({
    routes: [...banksRoutes, ...signalsRoutes],
    rooms,
    now: () => clock,
  });
  outgoing = new Outgoing({ allowed: ['127.0.0.1'] });
  jobs = await startJobs(service.database, signalsJobs(outgoing), { work: false });
  admin = await service.as('admin');
  reader = await service.withKey('signals:read');
  send = await program(service, 'activities:write');
});
afterEach(async () => {
  await jobs.stop();
  outgoing.close();
  await service.close();
  await Promise.all(outside.map((one) => one.stop()));
});

async function connect(
  name: string,
  answer: Parameters<typeof OutsideService.start>[0],
  settings: object = {},
): Promise<OutsideService> {
  const started = await OutsideService.start(answer);
  outside.push(started);
  const { status } = await admin('PUT', `/v1/matchers/${name}`, {
    kind: 'matcher',
    url: started.url,
    wants: 'digests',
    timeLimitSeconds: 1,
    ...settings,
  });
  expect(status).toBe(200);
  return started;
}

const ask = (name: string) =>
  askMatcher(service.database, name, {
    outgoing,
    now: () => clock,
    signal: AbortSignal.timeout(minute),
  });

async function stand(name: string) {
  const { body } = await reader('GET', '/v1/matchers');
  return body.items.find((item: { name: string }) => item.name === name);
}

async function signals() {
  const { body } = await reader('GET', '/v1/media/signals');
  return body.items;
}

const held = async () => {
  const { rows } = await service.database.pool.query(
    'SELECT count(*)::integer AS n FROM signals.held_media',
  );
  return rows[0].n;
};

async function pdqOf(file: Uint8Array): Promise<string> {
  return formatPdq(pdqHash(await decodeImage(file)).hash);
}

/** A picture that the classifier takes for what it looks for. */
const dark = async (number: number) =>
  new Uint8Array(await picture(number).linear(0.3, 0).png().toBuffer());

test('a matcher of digests and a classifier of files answer; what they say is a signal', async () => {
  const known = await png(1);
  const shield = await connect('shield', hashMatcher([await pdqOf(known)]), { secret: 'open up' });
  const judge = await connect('judge', darknessClassifier, { kind: 'classifier', wants: 'media' });
  const night = await dark(2);
  for (const [id, file] of [
    ['m1', known],
    ['m2', night],
    ['m3', await png(3)],
  ] as const) {
    const { status, body } = await send(`/v1/media?id=${id}&account=acct:7`, file, bytes);
    expect([status, body.items[0].asked]).toEqual([200, ['judge', 'shield']]);
  }
  expect(await held()).toBe(3);
  await ask('shield');
  await ask('judge');
  expect(await signals()).toMatchObject([
    {
      kind: 'classified-media',
      reference: 'm2',
      producer: 'outside/judge',
      evidence: 'judged by judge: dark',
    },
    {
      kind: 'known-media',
      reference: 'm1',
      score: 1,
      producer: 'outside/shield',
      evidence: 'known to shield: near match',
      detail: { labels: ['near match'], reference: 'record-0' },
    },
  ]);
  expect(await stand('shield')).toMatchObject({ waiting: 0, answered: 3, state: 'asked' });
  // What left the house: digests and the file, and not whose they are.
  expect(shield.questions[0].headers.authorization).toBe('Bearer open up');
  expect(JSON.stringify([shield.questions, judge.questions])).not.toMatch(/acct:7|m[123]/);
  const files = judge.questions.map(({ file }) => Buffer.from(file!).toString('hex'));
  expect(files).toContain(Buffer.from(night).toString('hex'));
  expect(await held()).toBe(0);
  // The accounts are seen by it, once activities have named them.
  const intake = new Intake(service.database, () => clock);
  await intake.receive({
    chunks: (async function* () {
      yield Buffer.from(
        '{"id":"a1","type":"Create","actor":"acct:7","object":{"type":"Person","id":"acct:7"}}\n',
      );
    })(),
    format: 'activities',
    source: 'test',
  });
  await intake.close();
  await matchAll(service.database, { now: clock, signal: AbortSignal.timeout(minute) });
  const told = await Promise.all(
    ['posts-known-media', 'sends-classified-media'].map(
      async (kind) => (await reader('GET', `/v1/signals?kind=${kind}`)).body.items,
    ),
  );
  expect(told).toMatchObject([
    [{ account: 'acct:7', score: 1, evidence: 'posted or sent media known to shield' }],
    [{ account: 'acct:7', evidence: 'sent media that judge singled out' }],
  ]);
  const again = await send('/v1/media', known, bytes);
  expect(again.body.items[0].asked).toEqual(['judge', 'shield']);
});

test('what a bank knows is shown to nobody else; a file that cannot be decoded is', async () => {
  const shield = await connect('shield', hashMatcher([]));
  await admin('POST', '/v1/banks', { name: 'QUAY' });
  const file = await png(1);
  const fingerprints = [{ type: 'pdq', value: await pdqOf(file) }];
  await admin('POST', '/v1/banks/QUAY/entries', { fingerprints });
  expect((await send('/v1/media', file, bytes)).body.items[0].asked).toEqual([]);
  const broken = await send('/v1/media', new TextEncoder().encode('no picture'), bytes);
  expect(broken.status).toBe(422);
  await ask('shield');
  expect(shield.questions).toHaveLength(1);
  expect((await signals()).map(({ producer }: { producer: string }) => producer)).toEqual([
    'outside/shield',
    'decoder/1',
    'banks/1',
  ]);
});

test('a file is kept in sealed parts, and arrives as it was sent', async () => {
  const judge = await connect('judge', darknessClassifier, { wants: 'media' });
  const noise = { type: 'gaussian', mean: 60, sigma: 30 } as const;
  const file = new Uint8Array(
    await sharp({
      create: { width: 1200, height: 1000, channels: 3, background: '#000', noise },
    })
      .png()
      .toBuffer(),
  );
  expect((await send('/v1/media', file, bytes)).body.items[0].asked).toEqual(['judge']);
  const { rows } = await service.database.pool.query<{ sealed: Buffer }>(
    'SELECT sealed FROM signals.held_part ORDER BY number',
  );
  expect(rows.length).toBe(Math.ceil(file.length / 2 ** 20));
  expect(rows.length).toBeGreaterThan(1);
  for (const { sealed } of rows) expect(sealed.length).toBeLessThanOrEqual(2 ** 20 + 28);
  const parts = Buffer.concat(rows.map(({ sealed }) => sealed));
  expect(parts.includes(Buffer.from(file.subarray(100, 200)))).toBe(false);
  await ask('judge');
  expect(await stand('judge')).toMatchObject({ waiting: 0, answered: 1, failure: null });
  expect(Buffer.from(judge.questions[0].file!).equals(file)).toBe(true);
  expect(await held()).toBe(0);
});

test('a file that is too large, or a matcher that is switched off, is not asked', async () => {
  await connect('small', darknessClassifier, { wants: 'media', mostBytes: 10 });
  await connect('off', darknessClassifier, { enabled: false });
  expect((await send('/v1/media', await png(1), bytes)).body.items[0].asked).toEqual([]);
  expect(await held()).toBe(0);
  const digests = { media: [{ digests: { pdq: '3c'.repeat(32) } }] };
  await connect('digests', hashMatcher([]));
  const json = { 'content-type': 'application/json' };
  const { body } = await send('/v1/media', JSON.stringify(digests), json);
  expect(body.items[0].asked).toEqual(['digests']);
});

test.each(['silent', 'broken', 'garbage', 'drop', 'busy'] as const)(
  'a question that fails (%s) is asked again, and is answered once',
  async (fault) => {
    const known = await png(1);
    const shield = await connect('shield', hashMatcher([await pdqOf(known)]));
    shield.suffer(fault);
    await send('/v1/media', known, bytes);
    await ask('shield');
    expect(await stand('shield')).toMatchObject({ waiting: 1, answered: 0 });
    expect((await stand('shield')).failure).toMatch(/^(it answered|its answer|http:)/);
    expect(await signals()).toEqual([]);
    clock += 10 * minute;
    await ask('shield');
    expect(await stand('shield')).toMatchObject({ waiting: 0, answered: 1, failure: null });
    expect(await signals()).toHaveLength(1);
    const [first, second] = shield.questions;
    expect(second.headers['idempotency-key']).toBe(first.headers['idempotency-key']);
  },
);

test('a matcher that is down is left alone, tried now and then, and asked on when it is back', async () => {
  const files = await Promise.all(Array.from({ length: 12 }, (_, number) => png(number)));
  const shield = await connect('shield', hashMatcher([await pdqOf(files[11])]));
  shield.always('broken');
  for (const file of files) await send('/v1/media', file, bytes);
  await ask('shield');
  const down = await stand('shield');
  expect(down).toMatchObject({ state: 'left-alone', waiting: 12, failure: 'it answered 500' });
  const calls = shield.questions.length;
  expect(calls).toBeLessThan(12);
  await ask('shield');
  expect(shield.questions).toHaveLength(calls);
  // Two days of outage cost some calls and no question.
  for (let tried = 0; tried < 2 * 24 * 6; tried += 1) {
    clock += 10 * minute;
    await ask('shield');
  }
  expect(await stand('shield')).toMatchObject({ waiting: 12, unanswerable: 0 });
  expect(shield.questions.length - calls).toBeLessThanOrEqual(2 * 24 * 6);
  shield.always();
  clock += 10 * minute;
  await ask('shield');
  expect(await stand('shield')).toMatchObject({ state: 'asked', waiting: 0, answered: 12 });
  expect(await signals()).toHaveLength(1);
}, 120_000);

test('a question that alone fails, or is refused, is given up; the others are answered', async () => {
  const odd = await png(1);
  const name = await pdqOf(odd);
  const shield = await connect('shield', ({ question }) =>
    question.digests.pdq === name ? { outcome: 'match' } : { outcome: 'no-match' },
  );
  await send('/v1/media', odd, bytes);
  for (let round = 2; round < 10; round += 1) {
    await send('/v1/media', await png(round), bytes);
    await ask('shield');
    clock += 10 * minute;
  }
  expect(await stand('shield')).toMatchObject({ waiting: 0, unanswerable: 1, answered: 8 });
  shield.suffer('refuse');
  await send('/v1/media', await png(10), bytes);
  await ask('shield');
  expect(await stand('shield')).toMatchObject({ waiting: 0, unanswerable: 2, state: 'asked' });
});

test('a question whose process died is taken up by another; after a week it is given up', async () => {
  const judge = await connect('judge', darknessClassifier, { kind: 'classifier', wants: 'media' });
  await send('/v1/media', await dark(1), bytes);
  await send('/v1/media', await dark(2), bytes);
  const dead = new Date(clock + 2 * minute);
  await service.database.pool.query('UPDATE signals.question SET claimed_until = $1 WHERE id = 1', [
    dead,
  ]);
  await ask('judge');
  expect(await stand('judge')).toMatchObject({ waiting: 1, answered: 1 });
  expect(await held()).toBe(1);
  clock += 3 * minute;
  await ask('judge');
  expect(await stand('judge')).toMatchObject({ waiting: 0, answered: 2 });
  expect(judge.questions).toHaveLength(2);
  judge.always('broken');
  await send('/v1/media', await dark(3), bytes);
  clock += 7 * 24 * 60 * minute + 1;
  await sweep(service.database, clock);
  expect(await stand('judge')).toMatchObject({ waiting: 0, expired: 1 });
  expect(await held()).toBe(0);
});

test('the queue carries a question to its answer by itself, over an outage', async () => {
  const known = await png(1);
  const shield = await connect('shield', hashMatcher([await pdqOf(known)]));
  await jobs.stop();
  jobs = await startJobs(service.database, signalsJobs(outgoing));
  shield.suffer('broken');
  clock = Date.now();
  await send('/v1/media', known, bytes);
  while (shield.questions.length === 0) await pause(50);
  while ((await stand('shield')).failure === null) await pause(50);
  // As when its time has come, which the sweep finds each minute.
  await service.database.pool.query('UPDATE signals.question SET due_at = now()');
  await sweep(service.database, Date.now());
  while ((await signals()).length === 0) await pause(50);
  expect(await stand('shield')).toMatchObject({ waiting: 0, answered: 1 });
});

test('a matcher is connected, changed and taken away by admins; its secret is never shown', async () => {
  const shield = await connect('shield', hashMatcher([]), { secret: 'open up' });
  const settings = { kind: 'matcher', url: shield.url, wants: 'digests' };
  const changed = await admin('PUT', '/v1/matchers/shield', settings);
  expect(changed.body).toMatchObject({ hasSecret: true, timeLimitSeconds: 20, state: 'asked' });
  expect(changed.text).not.toContain('open up');
  const { rows } = await service.database.pool.query('SELECT secret FROM signals.matcher');
  expect(rows[0].secret.toString('latin1')).not.toContain('open up');
  const bare = await admin('PUT', '/v1/matchers/shield', { ...settings, secret: null });
  expect(bare.body.hasSecret).toBe(false);
  const wrong = await admin('PUT', '/v1/matchers/x', { ...settings, url: 'ftp://x' });
  expect([wrong.status, wrong.body.field]).toEqual([400, 'url']);
  const policy = await service.as('policy');
  expect((await policy('PUT', '/v1/matchers/x', settings)).status).toBe(403);
  await send('/v1/media', await png(1), bytes);
  expect((await admin('DELETE', '/v1/matchers/shield')).status).toBe(204);
  expect((await admin('DELETE', '/v1/matchers/shield')).status).toBe(404);
  expect((await admin('GET', '/v1/matchers')).body.items).toEqual([]);
});
