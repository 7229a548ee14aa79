import { describe, expect, test } from 'vitest';
import { defaultUntil } from './options.ts';
import { simulate } from './simulate.ts';
import { followersOf, profilesOf, readWorld } from './testing.ts';

const small = { seed: 3, accounts: 10_000, days: 20, until: defaultUntil };

test('members are 0.2 % of the accounts, or the share asked for, and never fewer than 12', () => {
  expect(simulate(small).counts.members).toBe(20);
  expect(simulate({ ...small, memberShare: 0.02 }).counts.members).toBe(200);
  expect(simulate({ ...small, memberShare: 0.0002 }).counts.members).toBe(12);
});

test('the truth counts as the summary does, an account each, all members in one network', () => {
  const { truth, counts } = simulate({ ...small, memberShare: 0.01 });
  const records = [...truth];
  expect(new Set(records.map(({ account }) => account)).size).toBe(small.accounts);
  const members = records.filter(({ role }) => role !== null);
  expect(members.length).toBe(counts.members);
  expect(new Set(members.map(({ network }) => network)).size).toBe(1);
  expect(records.every(({ role, network }) => (role === null) === (network === null))).toBe(true);
  for (const [role, count] of Object.entries(counts.byRole)) {
    expect(members.filter((member) => member.role === role).length).toBe(count);
    expect(count).toBeGreaterThan(0);
  }
});

describe('the preset of the article, at a fifth of its size', () => {
  const world = readWorld({ seed: 5, accounts: 20_000, preset: 'article' });
  const advertisers = [...world.truth.values()].filter(({ role }) => role === 'advertiser');
  const followers = followersOf(world);

  test('81 of 20,000 accounts advertise, as 405 of 100,000 do', () => {
    expect(advertisers.length).toBe(81);
  });

  test('the most followed 112 of 405 have 22,000 unique followers in 100,000 (within a tenth)', () => {
    const audiences = advertisers.map(({ account }) => followers.get(account) ?? new Set<string>());
    const top = audiences.sort((a, b) => b.size - a.size).slice(0, Math.round((81 * 112) / 405));
    const unique = new Set(top.flatMap((audience) => [...audience]));
    expect(unique.size).toBeGreaterThan(4_400 * 0.9);
    expect(unique.size).toBeLessThan(4_400 * 1.1);
  });

  test('the age of half of all accounts is unknown', () => {
    const known = new Set<string>();
    for (const { object } of profilesOf(world)) if (object.ageBand) known.add(object.id);
    expect(known.size).toBe(10_000);
  });

  test('a known age says whether the account is at risk', () => {
    for (const { object } of profilesOf(world)) {
      if (object.ageBand === undefined) continue;
      expect(object.ageBand !== '18+').toBe(world.truth.get(object.id)!.atRisk);
    }
  });

  test('most of those whom members follow are ordinary accounts, and most who follow them know nothing', () => {
    let ordinary = 0;
    let all = 0;
    for (const { type, actor, object } of world.activities) {
      if (type !== 'Follow' || world.truth.get(actor!)!.role !== 'consumer') continue;
      all++;
      if (world.truth.get(object as string)!.role === null) ordinary++;
    }
    expect(ordinary / all).toBeGreaterThan(0.5);
    const audience = new Set(
      advertisers.flatMap(({ account }) => [...(followers.get(account) ?? [])]),
    );
    const unknowing = [...audience].filter((account) => world.truth.get(account)!.role === null);
    expect(unknowing.length / audience.size).toBeGreaterThan(0.8);
  });

  test('some who advertise are themselves at risk', () => {
    const share = advertisers.filter(({ atRisk }) => atRisk).length / advertisers.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.5);
  });
});
