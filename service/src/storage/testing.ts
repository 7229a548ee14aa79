import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { advisoryLocks } from './advisory-locks.ts';
import { type Database, openDatabase } from './database.ts';
import type { Connection } from './embedded/embedded-server.ts';
import { migrate, type RoomMigrations } from './migrate.ts';
import './testing-server.ts';

/** The installation key of every test database. */
export const testKey = '5f'.repeat(32);

export interface TestDatabase extends Database {
  /** Its address, for a process of its own that is given `DATABASE_URL`. */
  readonly url: string;
}

/**
 * A fresh, migrated database on the run's own PostgreSQL. Closing it drops it.
 *
 * Databases with the same rooms are copies of one template, so the second costs some 30 ms.
 *
 * @example
 * const database = await testDatabase([intakeStorage]);
 * afterAll(() => database.close());
 */
export async function testDatabase(rooms: readonly RoomMigrations[] = []): Promise<TestDatabase> {
  const server = testServer();
  const template = await templateDatabase(rooms);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const dataFolder = mkdtempSync(join(tmpdir(), 'breakwater-test-data-'));
  const url = urlOf({ ...server, database: name });
  const database = await openDatabase({ dataFolder, url, key: testKey });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await administer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function testServer(): Connection {
  const server = inject('testServer');
  if (server) return server;
  throw new Error('testDatabase works in vitest\'s project "service", which starts the server');
}

async function templateDatabase(rooms: readonly RoomMigrations[]): Promise<string> {
  const name = `template_${digestOf(rooms)}`;
  await administer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLocks.testTemplate]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${name}_growing WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}_growing`);
    const database = await openDatabase({
      dataFolder: tmpdir(),
      url: urlOf({ ...testServer(), database: `${name}_growing` }),
      key: testKey,
    });
    try {
      await migrate(database, rooms);
    } finally {
      await database.close();
    }
    await client.query(`ALTER DATABASE ${name}_growing RENAME TO ${name}`);
  });
  return name;
}

/** Runs statements in the maintenance database; its locks end with the connection. */
async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(testServer());
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function digestOf(rooms: readonly RoomMigrations[]): string {
  const hash = createHash('sha256');
  for (const { schema, migrations } of rooms) {
    for (const [name, { up }] of Object.entries(migrations)) {
      hash.update(`${schema}\0${name}\0${up}\0`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function urlOf({ host, port, user, password, database }: pg.ClientConfig): string {
  const query = new URLSearchParams({ host: host ?? '', port: String(port) });
  return `postgres://${user}:${encodeURIComponent(String(password))}@/${database}?${query}`;
}
