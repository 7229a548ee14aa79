import { readActivity } from '@breakwater/activity';
import { beforeAll, expect, test } from 'vitest';
import { profilesOf, type ReadWorld, readWorld } from './testing.ts';

let world: ReadWorld;
beforeAll(() => {
  world = readWorld({ preset: 'article' });
});

test('every activity is read without a problem or a warning', () => {
  const receivedAt = world.options.until;
  const complaints = world.activities.flatMap((activity) => {
    const reading = readActivity(JSON.stringify(activity), { receivedAt });
    return reading.ok ? reading.warnings : [reading.problem];
  });
  expect(complaints).toEqual([]);
});

test('activities are in order of time, within the record, to its last day', () => {
  const times = world.activities.map(({ published }) => Date.parse(published));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const { until, days } = world.options;
  expect(times[0]).toBeGreaterThanOrEqual(until - days * 86_400_000);
  expect(times.at(-1)).toBeLessThan(until);
  expect(times.at(-1)).toBeGreaterThanOrEqual(until - 86_400_000);
});

test('no two activities share an id, no two accounts a handle', () => {
  expect(new Set(world.activities.map(({ id }) => id)).size).toBe(world.activities.length);
  const handles = [...profilesOf(world)]
    .filter(({ type }) => type === 'Create')
    .map(({ object }) => object.preferredUsername);
  expect(new Set(handles).size).toBe(handles.length);
  expect(handles.length).toBe(world.options.accounts);
});

/** The account or post that an activity is about, with what it answers. */
function referencesOf(object: unknown): string[] {
  if (typeof object === 'string') return [object];
  if (Array.isArray(object)) return object.flatMap(referencesOf);
  const { id, inReplyTo, to, attributedTo } = object as Record<string, string | string[]>;
  return [id, inReplyTo, to, attributedTo].flat().filter((name) => name !== undefined);
}

test('nothing is done by or to what does not exist yet, or no longer acts', () => {
  const known = new Set<string>();
  const gone = new Set<string>();
  const faults: string[] = [];
  for (const { id, type, actor, object } of world.activities) {
    const creates = type === 'Create' ? (object as { id: string }).id : undefined;
    if (actor !== undefined && actor !== 'platform') {
      if (gone.has(actor)) faults.push(`${id}: ${actor} is gone`);
      if (!known.has(actor) && creates !== actor) faults.push(`${id}: ${actor} is not there yet`);
    }
    for (const name of object === undefined ? [] : referencesOf(object)) {
      if (name !== creates && !known.has(name)) faults.push(`${id}: ${name} is not there yet`);
      if (gone.has(name) && type !== 'Flag')
        faults.push(`${id}: ${type} of ${name}, which is gone`);
    }
    known.add(id);
    if (creates !== undefined) known.add(creates);
    if (type === 'Delete') gone.add((object as { id: string }).id);
  }
  expect(faults).toEqual([]);
});

test('nobody follows, likes or blocks the same thing twice without taking it back', () => {
  const standing = new Map<string, string>();
  const keys = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, type, actor, object } of world.activities) {
    if (type === 'Undo') {
      const undone = typeof object === 'string' ? object : (object as { id: string }).id;
      standing.delete(keys.get(undone)!);
    }
    if (type !== 'Follow' && type !== 'Like' && type !== 'Announce' && type !== 'Block') continue;
    const key = `${actor} ${type} ${referencesOf(object)[0]}`;
    keys.set(id, key);
    if (standing.has(key)) twice.push(key);
    standing.set(key, id);
  }
  expect(twice).toEqual([]);
});

test('every kind of activity occurs, bans by the platform and reports without a name among them', () => {
  const kinds = new Set(world.activities.map(({ type }) => type));
  expect([...kinds].sort()).toEqual([
    'Announce',
    'Block',
    'Create',
    'Delete',
    'Flag',
    'Follow',
    'Like',
    'Search',
    'Undo',
    'Update',
    'View',
  ]);
  const bans = world.activities.filter(({ actor }) => actor === 'platform');
  expect(bans.length).toBeGreaterThan(0);
  expect(new Set(bans.map(({ type }) => type))).toEqual(new Set(['Delete']));
  const nameless = world.activities.filter(({ actor }) => actor === undefined);
  expect(nameless.length).toBeGreaterThan(0);
  expect(new Set(nameless.map(({ type }) => type))).toEqual(new Set(['Flag']));
});
