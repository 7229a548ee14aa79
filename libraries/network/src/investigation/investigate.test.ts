import { readActivity, WorldFold } from '@breakwater/activity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../random.ts';
import { type InvestigationOptions, investigate, worldSource } from './index.ts';

type Line = Readonly<Record<string, unknown>>;

const ring = Array.from({ length: 30 }, (_, number) => `gull ${number}`);
const crowd = Array.from({ length: 1500 }, (_, number) => `crowd ${number}`);
const hub = 'lighthouse';
const seeds = ring.slice(0, 5);

/**
 * Thirty accounts that follow one another closely, some with one payment handle, in a crowd that
 * follows at random; half of the crowd and all of the thirty follow one celebrity.
 */
function someWorld(): Line[] {
  const random = randomStream(11);
  const one = (accounts: readonly string[]) => accounts[Math.floor(random() * accounts.length)];
  const lines: Line[] = [];
  const follow = (actor: string, object: string) => lines.push({ type: 'Follow', actor, object });
  for (const actor of ring) {
    for (let edge = 0; edge < 8; edge += 1) follow(actor, one(ring));
    for (let edge = 0; edge < 4; edge += 1) follow(actor, one(crowd));
    follow(actor, hub);
  }
  for (const actor of crowd) {
    for (let edge = 0; edge < 6; edge += 1) follow(actor, one(crowd));
    if (random() < 0.5) follow(actor, hub);
  }
  ring.forEach((id, number) => {
    const object = {
      type: 'Person',
      id,
      ...(number % 3 === 0 && { payment: ['pay:gull'] }),
      ...(number === 7 && { ageBand: '13-15' }),
    };
    lines.push({ type: 'Create', actor: id, object });
  });
  return lines.map((line, number) => ({ id: `a${number}`, ...line }));
}

function sourceOf(lines: readonly Line[]) {
  const fold = new WorldFold();
  for (const line of lines) {
    const reading = readActivity(JSON.stringify(line), { receivedAt: 0 });
    if (!reading.ok) throw new Error(JSON.stringify(reading));
    fold.add(reading.activity);
  }
  return worldSource(fold.finish());
}

const lines = someWorld();
const world = sourceOf(lines);
const accountsOf = async (from: readonly string[], options?: InvestigationOptions) =>
  (await investigate(world, from, options)).members.map(({ account }) => account);

test('a few seeds lead to the accounts around them, each with its reasons', async () => {
  const { found, members, cut } = await investigate(world, seeds);
  expect(found).toBe(true);
  const accounts = members.map(({ account }) => account);
  expect(accounts.filter((account) => ring.includes(account)).length).toBeGreaterThanOrEqual(27);
  expect(accounts.filter((account) => !ring.includes(account)).length).toBeLessThanOrEqual(3);
  expect(cut.size).toBe(members.length);
  expect(members.map(({ rank }) => rank)).toEqual(members.map((_, index) => index + 1));
  expect(
    members
      .filter(({ seed }) => seed)
      .map(({ account }) => account)
      .sort(),
  ).toEqual(seeds);
  for (const { evidence, score } of members) {
    expect(evidence.length).toBeGreaterThan(0);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
  const payer = members.find(({ account }) => account === 'gull 9');
  expect(payer?.evidence.map(({ text }) => text).join('; ')).toMatch(/payment handle/);
});

test('a celebrity whom all of them follow is no member, and brings nobody in', async () => {
  expect(await accountsOf(seeds)).not.toContain(hub);
});

test('who states a childhood age is at risk, whatever the role', async () => {
  const { members } = await investigate(world, seeds);
  const atRisk = members.filter((member) => member.atRisk);
  expect(atRisk.map(({ account, atRiskBasis }) => [account, atRiskBasis])).toEqual([
    ['gull 7', 'age-stated'],
  ]);
});

test('seeds that have nothing in common yield no network, and the answer says why', async () => {
  const far = ['crowd 3', 'crowd 400', 'crowd 801', 'crowd 1102', 'crowd 1403'];
  const { found, members, reason } = await investigate(world, far);
  expect([found, members]).toEqual([false, []]);
  expect(reason).toMatch(/\w+.*\.$/);
});

test('seeds that nobody knows are named; with none left there is no network', async () => {
  const { found, warnings } = await investigate(world, [...seeds, 'nobody']);
  expect([found, warnings]).toEqual([true, ['Seed nobody does not occur in the record.']]);
  const none = await investigate(world, ['nobody', 'nothing']);
  expect([none.found, none.reason]).toEqual([false, 'None of the seeds occurs in the record.']);
});

test('a limit gives that many of the highest ranks, and those of a smaller limit come first', async () => {
  const twelve = await accountsOf(seeds, { limit: 12 });
  expect(twelve).toHaveLength(12);
  expect(twelve.slice(0, 6)).toEqual(await accountsOf(seeds, { limit: 6 }));
});

test('relations that are left out are not gone by', async () => {
  const { members } = await investigate(world, seeds, { relations: ['follow'] });
  const kinds = new Set(members.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  expect(members.length).toBeGreaterThan(20);
  expect(kinds).not.toContain('payment');
});

test('the order of the seeds does not change the answer', async () => {
  const plain = await investigate(world, seeds);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(seeds, { minLength: seeds.length }), async (order) => {
      expect(await investigate(world, order)).toEqual(plain);
    }),
    { numRuns: 4 },
  );
});

test.each([1, 2, 3])('the order of the activities decides nothing but ties (%d)', async (seed) => {
  const random = randomStream(seed);
  const shuffled = lines
    .map((line) => ({ line, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
  const plain = await accountsOf(seeds);
  const { members } = await investigate(sourceOf(shuffled), seeds);
  const same = members.filter(({ account }) => plain.includes(account)).length;
  expect(same / Math.max(plain.length, members.length)).toBeGreaterThan(0.9);
});

test.each([
  [[], {}],
  [seeds, { limit: 0 }],
  [seeds, { limit: 1.5 }],
  [seeds, { maximumMembers: -1 }],
])('seeds %j with %j are refused', async (from, options) => {
  await expect(investigate(world, from, options)).rejects.toThrow(RangeError);
});
