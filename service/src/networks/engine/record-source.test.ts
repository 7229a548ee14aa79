import {
  type EvidenceSource,
  type Handle,
  investigate,
  type SubjectEvidence,
  worldSource,
} from '@breakwater/network';
import { expect, test } from 'vitest';
import { intakeOverview, intakeStorage } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { testDatabase } from '../../storage/testing.ts';
import { smallWorld, takeIn, worldOf } from '../testing.ts';
import { recordSource } from './record-source.ts';

const directions = ['out', 'in', 'via'];

/**
 * A source in memory that numbers subjects as it meets them and answers in the order of their keys,
 * as the record does: what is left to differ is the evidence.
 */
function inOrderOfKeys(source: EvidenceSource, { subjectKey }: Database): EvidenceSource {
  const numbers = new Map<Handle, Handle>();
  const inner: Handle[] = [];
  const number = (handle: Handle): Handle => {
    let met = numbers.get(handle);
    if (met === undefined) {
      met = inner.length;
      inner.push(handle);
      numbers.set(handle, met);
    }
    return met;
  };
  const innerOf = (handles: readonly Handle[]) => handles.map((handle) => inner[handle]);
  return {
    accounts: source.accounts,
    find: async (ids) =>
      (await source.find(ids)).map((handle) => (handle === undefined ? undefined : number(handle))),
    async relationsOf(subjects, options) {
      const found = await source.relationsOf(innerOf(subjects), options);
      const others = [...new Set(found.flatMap(({ relations }) => relations.map((r) => r.other)))];
      const named = await source.subjectsOf(others);
      const keys = new Map(others.map((o, i) => [o, subjectKey(named[i].kind, named[i].id)]));
      return found.map(({ degree, relations }): SubjectEvidence => {
        const sorted = [...relations].sort(
          (a, b) =>
            directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
            a.kind.localeCompare(b.kind) ||
            (keys.get(a.other)! < keys.get(b.other)! ? -1 : 1) ||
            a.count - b.count,
        );
        return { degree, relations: sorted.map((r) => ({ ...r, other: number(r.other) })) };
      });
    },
    degreesOf: (subjects, options) => source.degreesOf(innerOf(subjects), options),
    subjectsOf: (subjects) => source.subjectsOf(innerOf(subjects)),
    factsOf: (accounts) => source.factsOf(innerOf(accounts)),
  };
}

test('the record and the memory find the same network, member for member', async () => {
  const database = await testDatabase([intakeStorage]);
  const { activities, advertisers } = smallWorld();
  await takeIn(database, activities);
  const { accounts } = await intakeOverview(database);
  const world = worldSource(worldOf(activities));
  expect(world.accounts).toBe(accounts);

  for (const seeds of [advertisers.slice(0, 5), advertisers.slice(3, 4)]) {
    const inRecord = await investigate(recordSource(database, accounts), seeds);
    const inMemory = await investigate(inOrderOfKeys(world, database), seeds);
    expect(inRecord.members.length).toBeGreaterThan(5);
    const withoutPosts = inMemory.members.map(({ facts: { posts: _, ...facts }, ...member }) => ({
      ...member,
      facts,
    }));
    expect(inRecord).toEqual({ ...inMemory, members: withoutPosts });
  }
  await database.close();
});
