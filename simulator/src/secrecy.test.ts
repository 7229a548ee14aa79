import { describe, expect, test } from 'vitest';
import { profilesOf, readWorld } from './testing.ts';

const world = readWorld({ seed: 13, accounts: 20_000, preset: 'article' });
const accounts = [...world.truth.values()];

const ranks = (values: readonly (string | number)[]): number[] => {
  const order = values.map((_, i) => i).sort((a, b) => (values[a]! < values[b]! ? -1 : 1));
  const rank = new Array<number>(values.length);
  for (const [position, index] of order.entries()) rank[index] = position;
  return rank;
};

/** Spearman's rank correlation in units of its standard error under independence. */
function correlation(
  one: readonly (string | number)[],
  other: readonly (string | number)[],
): number {
  const n = one.length;
  const [a, b] = [ranks(one), ranks(other)];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a[i]! - b[i]!) ** 2;
  return (1 - (6 * sum) / (n * (n * n - 1))) * Math.sqrt(n - 1);
}

/** The mean rank of some among all, in standard errors from the middle (Wilcoxon). */
function displacement(values: readonly (string | number)[], some: readonly boolean[]): number {
  const n = values.length;
  const chosen = ranks(values).filter((_, i) => some[i]);
  const mean = chosen.reduce((sum, rank) => sum + rank, 0) / chosen.length;
  return (mean - (n - 1) / 2) / Math.sqrt(((n + 1) * (n - chosen.length)) / (12 * chosen.length));
}

describe('ids say nothing', () => {
  const isMember = accounts.map(({ role }) => role !== null);

  test('of the part an account plays', () => {
    const ids = accounts.map(({ account }) => account);
    expect(Math.abs(displacement(ids, isMember))).toBeLessThan(4);
    for (const role of ['advertiser', 'consumer', 'backup'] as const) {
      const plays = accounts.map((record) => record.role === role);
      expect(Math.abs(displacement(ids, plays))).toBeLessThan(4);
    }
    const reversed = ids.map((id) => [...id].reverse().join(''));
    expect(Math.abs(displacement(reversed, isMember))).toBeLessThan(4);
  });

  test('of the person, beyond which accounts are one', () => {
    const persons = accounts.map(({ person }) => person);
    expect(Math.abs(displacement(persons, isMember))).toBeLessThan(4);
  });

  test('of the order in which accounts were registered or anything was done', () => {
    const registered = [...profilesOf(world)].filter(({ type }) => type === 'Create');
    const order = registered.map((_, i) => i);
    expect(
      Math.abs(
        correlation(
          registered.map(({ object }) => object.id),
          order,
        ),
      ),
    ).toBeLessThan(4);
    const sampled = world.activities.filter((_, i) => i % 50 === 0);
    const ids = sampled.map(({ id }) => id);
    expect(
      Math.abs(
        correlation(
          ids,
          sampled.map((_, i) => i),
        ),
      ),
    ).toBeLessThan(4);
  });

  test('of the part of who did it', () => {
    const sampled = world.activities.filter(
      ({ actor }) => actor !== undefined && actor !== 'platform',
    );
    const byMember = sampled.map(({ actor }) => world.truth.get(actor!)!.role !== null);
    expect(
      Math.abs(
        displacement(
          sampled.map(({ id }) => id),
          byMember,
        ),
      ),
    ).toBeLessThan(4);
  });
});

test('the truth is listed in the order of the ids', () => {
  const ids = accounts.map(({ account }) => account);
  expect(ids).toEqual(ids.toSorted());
});

test('members register among all others, not in a time of their own', () => {
  const registered = [...profilesOf(world)].filter(({ type }) => type === 'Create');
  const isMember = registered.map(({ object }) => world.truth.get(object.id)!.role !== null);
  const median = isMember.flatMap((member, i) => (member ? [i / isMember.length] : []))[
    Math.floor(isMember.filter(Boolean).length / 2)
  ]!;
  expect(median).toBeGreaterThan(0.3);
  expect(median).toBeLessThan(0.7);
});
