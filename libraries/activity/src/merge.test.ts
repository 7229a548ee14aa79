import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AccountState,
  mergeAccount,
  mergePost,
  mergeRelation,
  type PostState,
  type Relation,
  relationKinds,
  stands,
} from './index.ts';

const instant = fc.integer({ min: 0, max: 3 });
const stamped = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({ value, published: instant, receivedAt: instant });
const existence = stamped(fc.constantFrom('present' as const, 'deleted', 'removed'));

const account: fc.Arbitrary<AccountState> = fc.record(
  {
    fields: fc.record(
      {
        handle: stamped(fc.constantFrom('gull', 'tern')),
        payment: stamped(fc.constantFrom(['p'], ['q', 'p'])),
      },
      { requiredKeys: [] },
    ),
    existence,
    createdAt: instant,
  },
  { requiredKeys: ['fields'] },
) as fc.Arbitrary<AccountState>;

const relation: fc.Arbitrary<Relation> = fc
  .record({
    count: fc.integer({ min: 0, max: 2 }),
    first: instant,
    last: instant,
    lastActivity: fc.constantFrom('a', 'b'),
    via: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    withdrawnAt: fc.option(instant, { nil: undefined }),
  })
  .filter(({ count, withdrawnAt }) => count > 0 || withdrawnAt !== undefined)
  .map(({ first, last, via, withdrawnAt, count, lastActivity }) => ({
    kind: relationKinds[0],
    source: 's',
    target: { kind: 'account', id: 't' },
    first: count === 0 ? 0 : Math.min(first, last),
    last: count === 0 ? 0 : Math.max(first, last),
    count,
    lastActivity: count === 0 ? '' : lastActivity,
    ...(via === undefined ? undefined : { via }),
    ...(withdrawnAt === undefined ? undefined : { withdrawnAt }),
  }));

test('states merge in any order and grouping, and with themselves', () => {
  fc.assert(
    fc.property(account, account, account, (a, b, c) => {
      expect(mergeAccount(a, b)).toEqual(mergeAccount(b, a));
      expect(mergeAccount(mergeAccount(a, b), c)).toEqual(mergeAccount(a, mergeAccount(b, c)));
      expect(mergeAccount(a, a)).toEqual(a);
      const [p, q] = [a, b] as unknown as [PostState, PostState];
      expect(mergePost(p, q)).toEqual(mergePost(q, p));
    }),
  );
});

test('relations merge in any order and grouping', () => {
  fc.assert(
    fc.property(relation, relation, relation, (a, b, c) => {
      expect(mergeRelation(a, b)).toEqual(mergeRelation(b, a));
      expect(mergeRelation(mergeRelation(a, b), c)).toEqual(mergeRelation(a, mergeRelation(b, c)));
    }),
  );
});

test('a relation withdrawn at the instant of its last assertion does not stand', () => {
  expect(stands({ count: 1, last: 5, withdrawnAt: 5 })).toBe(false);
  expect(stands({ count: 1, last: 6, withdrawnAt: 5 })).toBe(true);
  expect(stands({ count: 0, last: 0 })).toBe(false);
});
