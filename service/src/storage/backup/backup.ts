import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '../database.ts';
import { passwordFileName } from '../embedded/initialise.ts';
import { keyFileName } from '../installation-key.ts';
import { StorageError } from '../storage-error.ts';
import { clusterFiles } from './cluster-files.ts';
import { copyFile } from './copy-file.ts';
import { type BackupFile, type Manifest, manifestName } from './manifest.ts';
import { syncFolder, writeBackupFile } from './write-file.ts';

/**
 * Copies the whole record into a new folder while the service goes on: a base copy between
 * `pg_backup_start` and `pg_backup_stop`, the log written meanwhile, and the installation key. Every
 * row committed before it ends is in it.
 *
 * **It is as sensitive as the record**: it holds all rows, the key and the database's password.
 *
 * Cost: reads and writes the size of the database once.
 *
 * @throws {StorageError} for a server of one's own, and for a target that is not empty.
 */
export async function backup(
  database: Database,
  target: string,
  log: (text: string) => void = () => {},
): Promise<Manifest> {
  const { cluster } = database;
  if (!cluster) {
    throw new StorageError(
      'The database is a server of your own (DATABASE_URL): back it up with its own tools ' +
        '(pg_basebackup, pgBackRest), and keep the installation key beside the copy.',
    );
  }
  makeEmptyFolder(target);
  const startedAt = new Date();
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    // The slot keeps the log from being recycled under the copy; it ends with the connection.
    const slot = `backup_${randomBytes(6).toString('hex')}`;
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
    const begin = await client.query(
      "SELECT pg_walfile_name(pg_backup_start('breakwater', fast => true)) AS segment",
    );
    const { folders, files } = clusterFiles(cluster);
    for (const folder of folders) {
      mkdirSync(join(target, 'postgres', folder), { recursive: true, mode: 0o700 });
    }
    const copied: BackupFile[] = [];
    const copy = async (source: string, path: string) => {
      copied.push({ path, ...(await copyFile(source, join(target, path))) });
    };
    log(`Copying ${files.length} files.`);
    for (const file of files) {
      await copy(join(cluster, file), `postgres/${file}`).catch(unlessGone);
    }
    const finishedAt = new Date();
    const end = await client.query(
      'SELECT labelfile, spcmapfile, pg_walfile_name(lsn) AS segment FROM pg_backup_stop(false)',
    );
    const { labelfile, spcmapfile, segment } = end.rows[0];
    if (spcmapfile) {
      throw new StorageError('The database has tablespaces elsewhere, which a backup cannot hold.');
    }
    copied.push(writeBackupFile(target, 'postgres/backup_label', labelfile));
    for (const name of readdirSync(join(cluster, 'pg_wal')).sort()) {
      if (isBetween(name, begin.rows[0].segment, segment)) {
        await copy(join(cluster, 'pg_wal', name), `postgres/pg_wal/${name}`);
      }
    }
    copied.push(writeBackupFile(target, keyFileName, `${database.key.toString('hex')}\n`));
    await copy(join(database.dataFolder, passwordFileName), passwordFileName);
    const version = await client.query("SELECT current_setting('server_version') AS version");
    const manifest: Manifest = {
      format: 'breakwater-backup',
      version: 1,
      postgres: version.rows[0].version,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      folders: folders.map((folder) => `postgres/${folder}`),
      files: copied,
    };
    for (const folder of manifest.folders) syncFolder(join(target, folder));
    writeBackupFile(target, `${manifestName}.new`, `${JSON.stringify(manifest, null, 1)}\n`);
    renameSync(join(target, `${manifestName}.new`), join(target, manifestName));
    syncFolder(target);
    return manifest;
  } finally {
    await client.end();
  }
}

function makeEmptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length === 0) return;
  throw new StorageError(`${folder} is not empty; a backup goes into a folder of its own.`);
}

/** A file that the server drops during the copy is not needed: the log says so too. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Whether a name of the log lies between two segments, both included (same timeline). */
function isBetween(name: string, first: string, last: string): boolean {
  return /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last;
}
