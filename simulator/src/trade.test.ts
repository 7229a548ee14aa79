import { expect, test } from 'vitest';
import { followersOf, profilesOf, readWorld } from './testing.ts';
import type { Truth } from './types.ts';

const world = readWorld({ seed: 11, accounts: 20_000, preset: 'article' });
const followers = followersOf(world);
const all = [...world.truth.values()];
const shareOf = (records: readonly Truth[], says: (record: Truth) => boolean) =>
  records.filter(says).length / records.length;

test('backups are named in the profiles of the accounts they stand in for', () => {
  const handles = new Map<string, string>();
  const named = new Map<string, Set<string>>();
  for (const { object } of profilesOf(world)) {
    if (object.preferredUsername) handles.set(object.id, object.preferredUsername);
    const known = named.get(object.id) ?? new Set();
    for (const [, handle] of object.summary?.matchAll(/@(\w+)/g) ?? []) known.add(handle!);
    named.set(object.id, known);
  }
  const backups = all.filter(({ role }) => role === 'backup');
  const share = shareOf(backups, ({ account, person }) =>
    all.some(
      (other) =>
        other.person === person &&
        other.account !== account &&
        named.get(other.account)?.has(handles.get(account)!),
    ),
  );
  expect(share).toBeGreaterThan(0.75);
});

test('who is banned and registers anew wins back a share of the followers', () => {
  const banned = new Set(
    world.activities
      .filter(({ actor }) => actor === 'platform')
      .map(({ object }) => (object as { id: string }).id),
  );
  const shares: number[] = [];
  for (const old of all) {
    if (old.role !== 'advertiser' || !banned.has(old.account)) continue;
    for (const anew of all) {
      if (anew.person !== old.person || anew === old || anew.role !== 'advertiser') continue;
      const before = followers.get(old.account) ?? new Set();
      const after = followers.get(anew.account) ?? new Set();
      shares.push([...before].filter((account) => after.has(account)).length / before.size);
    }
  }
  expect(shares.length).toBeGreaterThan(4);
  const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(average).toBeGreaterThan(0.1);
  expect(average).toBeLessThan(0.6);
});

/** For each of some shared things, the accounts that show it. */
function sharers(pick: (activity: (typeof world.activities)[number]) => readonly string[]) {
  const accounts = new Map<string, Set<string>>();
  for (const activity of world.activities) {
    if (activity.actor === undefined) continue;
    for (const thing of pick(activity)) {
      const known = accounts.get(thing);
      if (known) known.add(activity.actor);
      else accounts.set(thing, new Set([activity.actor]));
    }
  }
  return [...accounts.values()].filter((known) => known.size > 1);
}

test.each([
  ['device', sharers(({ device }) => (device === undefined ? [] : [device]))],
  [
    'payment handle',
    sharers(({ object }) => (object as { payment?: string[] } | undefined)?.payment ?? []),
  ],
])('members share a %s, and so do many more who have nothing to do with them', (_, shared) => {
  const isMember = (account: string) => world.truth.get(account)?.role != null;
  const among = shared.filter((accounts) => [...accounts].filter(isMember).length > 1);
  const without = shared.filter((accounts) => [...accounts].filter(isMember).length < 2);
  expect(among.length).toBeGreaterThan(3);
  const outsiders = new Set(without.flatMap((accounts) => [...accounts]));
  expect(outsiders.size).toBeGreaterThan(50);
});

test('words of the trade change, and are used for good reasons and in innocence too', () => {
  const users = new Map<string, { roles: Set<string>; days: Set<number> }>();
  for (const { actor, object, published } of world.activities) {
    const tags = (object as { tag?: { type: string; name: string }[] } | undefined)?.tag ?? [];
    const { role, group } = world.truth.get(actor!) ?? { role: null, group: 'ordinary' };
    for (const { type, name } of tags) {
      if (type !== 'Hashtag') continue;
      const use = users.get(name) ?? { roles: new Set(), days: new Set() };
      use.roles.add(role ?? group);
      if (role !== null) use.days.add(Math.floor(Date.parse(published) / 86_400_000));
      users.set(name, use);
    }
  }
  const ofTrade = [...users.values()].filter(
    ({ roles }) => roles.has('advertiser') && roles.has('consumer'),
  );
  const heldBy = (group: string) => ofTrade.filter(({ roles }) => roles.has(group)).length;
  expect(heldBy('journalist')).toBeGreaterThan(0);
  expect(heldBy('support-group')).toBeGreaterThan(0);
  expect(heldBy('ordinary')).toBeGreaterThan(0);
  const ownWords = [...users.values()].filter(
    ({ roles, days }) =>
      days.size > 3 &&
      [...roles].every(
        (role) =>
          role === 'advertiser' ||
          role === 'consumer' ||
          role === 'aggregator' ||
          role === 'backup' ||
          role === 'bridge',
      ),
  );
  const spans = ownWords.map(({ days }) => Math.max(...days) - Math.min(...days));
  expect(spans.filter((span) => span < 30).length).toBeGreaterThan(5);
});
