import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startJobs } from './jobs/index.ts';
import { rooms as roof } from './rooms.ts';
import { type RoomStorage, retentionFaults, storageRoom } from './storage/index.ts';
import { testDatabase } from './storage/testing.ts';

/** What the rooms of the house export as their storage, found in the folders themselves. */
async function allRooms(): Promise<RoomStorage[]> {
  const rooms: RoomStorage[] = [];
  for (const folder of readdirSync(import.meta.dirname).sort()) {
    const index = join(import.meta.dirname, folder, 'index.ts');
    if (!existsSync(index)) continue;
    const exported: Record<string, unknown> = await import(pathToFileURL(index).href);
    rooms.push(...Object.values(exported).filter(isRoomStorage));
  }
  return rooms;
}

function isRoomStorage(value: unknown): value is RoomStorage {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['schema', 'migrations', 'retention'].every((member) => member in value)
  );
}

test('the roof puts every room together', async () => {
  const schemas = (list: readonly RoomStorage[]) => list.map(({ schema }) => schema).sort();
  expect(schemas([storageRoom, ...roof])).toEqual(schemas(await allRooms()));
});

test('every table of every room says how long its rows are kept, and why', async () => {
  const rooms = await allRooms();
  expect(rooms.map(({ schema }) => schema)).toEqual(
    expect.arrayContaining(['storage', 'jobs', 'intake']),
  );
  const database = await testDatabase(rooms);
  // pg-boss makes its tables when it starts.
  await (await startJobs(database, [], { work: false })).stop();
  const faults = await retentionFaults(database.kysely, rooms);
  await database.close();
  expect(faults).toEqual([]);
});
