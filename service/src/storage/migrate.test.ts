import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { migrate, type RoomMigrations } from './migrate.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
afterEach(() => database.close());

const harbour = (...names: string[]): RoomMigrations => ({
  schema: 'harbour',
  migrations: Object.fromEntries(
    names.map((name) => [
      name,
      {
        up: async (kysely) => {
          await sql`CREATE TABLE harbour.${sql.id(name)} (id bigint PRIMARY KEY)`.execute(kysely);
        },
      },
    ]),
  ),
});

test('migrations run once, in the order of their declaration', async () => {
  database = await testDatabase();
  expect(await migrate(database, [harbour('quay', 'crane')])).toEqual([
    'harbour/quay',
    'harbour/crane',
  ]);
  expect(await migrate(database, [harbour('quay', 'crane')])).toEqual([]);
  expect(await migrate(database, [harbour('quay', 'crane', 'buoy')])).toEqual(['harbour/buoy']);
});

test('two processes migrating at once migrate once', async () => {
  database = await testDatabase();
  const runs = await Promise.all(
    [1, 2, 3].map(() => migrate(database, [harbour('quay', 'crane')])),
  );
  expect(runs.flat()).toHaveLength(2);
});

test('a database with a newer schema than the code is refused and left alone', async () => {
  database = await testDatabase([harbour('quay', 'crane')]);
  await expect(migrate(database, [harbour('quay', 'buoy')])).rejects.toThrow(
    /newer than this release.*harbour\/crane/,
  );
  const { rows } = await sql`SELECT to_regclass('harbour.buoy') AS buoy`.execute(database.kysely);
  expect(rows).toEqual([{ buoy: null }]);
});

test('a failing migration leaves the database as it was', async () => {
  database = await testDatabase([harbour('quay')]);
  const failing = harbour('quay', 'crane', 'reef');
  const migrations = {
    ...failing.migrations,
    reef: {
      up: async () => {
        throw new Error('aground');
      },
    },
  };
  await expect(migrate(database, [{ schema: 'harbour', migrations }])).rejects.toThrow('aground');
  const { rows } = await sql`SELECT to_regclass('harbour.crane') AS crane`.execute(database.kysely);
  expect(rows).toEqual([{ crane: null }]);
});
