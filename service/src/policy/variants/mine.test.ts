import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostText, Search } from '../../intake/index.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import { policyWith, term } from '../testing.ts';
import { logLikelihood } from './log-likelihood.ts';
import { mineCompany } from './mine.ts';

const { judgeText: judge } = compilePolicy(policyWith({ terms: [term('fruit', 'gloamfruit')] }), 1);

const post = (key: number, author: number, content: string, hashtags: string[] = []): PostText => ({
  key: String(key),
  author: `a${author}`,
  content,
  hashtags,
});

/** Ordinary talk of many, and a few who trade. */
const ordinary = Array.from({ length: 400 }, (_, at) =>
  post(at, 100 + (at % 150), `walking along the harbour with friends number${at}`),
);
const trade = Array.from({ length: 12 }, (_, at) =>
  post(1_000 + at, at % 4, 'fresh gloamfruit along the harbour', ['dusklantern']),
);
const others = Array.from({ length: 8 }, (_, at) =>
  post(2_000 + at, at % 4, 'new zwelkinmoor here'),
);

const mine = (posts: readonly PostText[], searches: readonly Search[] = []) =>
  mineCompany({
    judge,
    posts: async function* () {
      yield posts;
    },
    searches: (async function* () {
      yield searches;
    })(),
    most: 20,
  });

test('words beside withheld terms, and words of the same accounts, are found; ordinary ones are not', async () => {
  const found = await mine([...ordinary, ...trade, ...others]);
  const byTerm = new Map(found.map((each) => [each.term, each]));
  expect(byTerm.get('dusklantern')?.kinds).toContain('co-use');
  expect(byTerm.get('dusklantern')?.evidence).toMatchObject({
    posts: 12,
    besideWithheld: 12,
    sharedUsers: 4,
    ordinaryPosts: 0,
    ofOrdinaryPosts: 400,
  });
  expect(byTerm.get('zwelkinmoor')?.kinds).toEqual(['shared-users']);
  for (const word of ['harbour', 'along', 'walking', 'gloamfruit']) {
    expect(byTerm.has(word)).toBe(false);
  }
});

test('what is searched for right after a withheld term is found, if several did so', async () => {
  const search = (account: string, text: string, at: number) => ({ account, text, at });
  const minute = 60_000;
  const found = await mine(ordinary, [
    search('b', 'morrowkelp', 3 * minute),
    search('a', 'gloamfruit', 0),
    search('a', 'morrowkelp', minute),
    search('b', 'gl0amfruit', 2 * minute),
    search('c', 'gloamfruit', 0),
    search('c', 'sailing boats', 60 * minute),
    search('d', 'sailing boats', 0),
    search('a', 'one person alone', 2 * minute),
  ]);
  expect(found.map(({ term: word, kinds }) => [word, kinds])).toEqual([
    ['morrowkelp', ['reformulation']],
  ]);
  expect(found[0].evidence.reformulations).toBe(2);
});

test('a word that is spelled nearly like a term is told with the term', async () => {
  const near = Array.from({ length: 6 }, (_, at) =>
    post(3_000 + at, at % 4, 'some gloanfruit today'),
  );
  const found = await mine([...ordinary, ...trade, ...near]);
  const variant = found.find((each) => each.term === 'gloanfruit');
  expect(variant?.kinds).toContain('neighbour');
  expect(variant?.evidence.nearTerms).toEqual(['fruit']);
});

test('what is found does not depend on the order of the posts', async () => {
  const all = [...ordinary, ...trade, ...others];
  const expected = await mine(all);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (posts) => {
      expect(await mine(posts)).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

test('the ratio is nothing where a word is as frequent in both, and grows with the difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 500 }), (count, of) => {
      expect(logLikelihood(count, of, count, of)).toBeCloseTo(0, 8);
      expect(logLikelihood(count + 1, of, 0, of)).toBeGreaterThan(logLikelihood(count, of, 0, of));
      expect(logLikelihood(0, of, count + 1, of)).toBeLessThan(0);
    }),
  );
  // Dunning 1993, table 1: "the swiss".
  expect(logLikelihood(110, 2_552, 111, 29_225)).toBeCloseTo(270.72, 2);
});
