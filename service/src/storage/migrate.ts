import { sql } from 'kysely';
import { advisoryLocks } from './advisory-locks.ts';
import type { Database } from './database.ts';
import type { AnyTransaction, RoomStorage } from './room.ts';
import { StorageError } from './storage-error.ts';
import { storageRoom } from './storage-room.ts';

interface Applied {
  readonly room: string;
  readonly name: string;
}

/** The part of a room that migrating needs. */
export type RoomMigrations = Pick<RoomStorage, 'schema' | 'migrations'>;

/**
 * Brings the database to the schema of this code: all missing migrations, room after room, in one
 * transaction under an advisory lock. Two processes at once migrate once; a failure leaves the
 * database as it was. Answers the names of what ran, as `room/name`.
 *
 * @throws {StorageError} when the database has migrations that this code does not know, which means
 * that a newer release has run on it.
 */
export async function migrate(
  database: Pick<Database, 'kysely'>,
  rooms: readonly RoomMigrations[],
): Promise<string[]> {
  const all = [storageRoom, ...rooms.filter(({ schema }) => schema !== storageRoom.schema)];
  return database.kysely.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.migrations})`.execute(transaction);
    const applied = await appliedMigrations(transaction);
    refuseNewer(applied, all);
    const ran: string[] = [];
    for (const room of all) ran.push(...(await migrateRoom(transaction, room, applied)));
    return ran;
  });
}

async function appliedMigrations(transaction: AnyTransaction): Promise<Applied[]> {
  await sql`CREATE SCHEMA IF NOT EXISTS storage`.execute(transaction);
  await sql`CREATE TABLE IF NOT EXISTS storage.migration (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room text NOT NULL,
    name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (room, name)
  )`.execute(transaction);
  const { rows } =
    await sql<Applied>`SELECT room, name FROM storage.migration ORDER BY position`.execute(
      transaction,
    );
  return rows;
}

function refuseNewer(applied: readonly Applied[], rooms: readonly RoomMigrations[]): void {
  const known = new Set(
    rooms.flatMap(({ schema, migrations }) =>
      Object.keys(migrations).map((name) => `${schema}/${name}`),
    ),
  );
  const unknown = applied
    .map(({ room, name }) => `${room}/${name}`)
    .filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new StorageError(
    `The database is newer than this release: it has ${unknown.join(', ')}, which this release ` +
      'does not know. Start the newer release, or restore a backup made before it. Nothing was changed.',
  );
}

async function migrateRoom(
  transaction: AnyTransaction,
  room: RoomMigrations,
  applied: readonly Applied[],
): Promise<string[]> {
  const done = new Set(
    applied.filter((migration) => migration.room === room.schema).map(({ name }) => name),
  );
  const missing = Object.entries(room.migrations).filter(([name]) => !done.has(name));
  if (missing.length === 0) return [];
  await sql`CREATE SCHEMA IF NOT EXISTS ${sql.id(room.schema)}`.execute(transaction);
  for (const [name, migration] of missing) {
    await migration.up(transaction);
    await sql`INSERT INTO storage.migration (room, name) VALUES (${room.schema}, ${name})`.execute(
      transaction,
    );
  }
  return missing.map(([name]) => `${room.schema}/${name}`);
}
