import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { StorageError } from '../storage-error.ts';
import { copyFile } from './copy-file.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { syncFolder } from './write-file.ts';

/** Major version of the embedded PostgreSQL, which alone reads a copy of its files. */
const postgresMajor = '18';

/**
 * Restores a backup into a fresh data folder: every file is checked against its digest on the way,
 * then the server starts once, replays the log of the backup, and stops. Nothing is left behind
 * when it fails.
 *
 * @throws {StorageError} for a folder that is not empty, an incomplete or damaged backup (naming the
 * file), and another version of PostgreSQL.
 */
export async function restore(
  backupFolder: string,
  dataFolder: string,
  log: (text: string) => void = () => {},
): Promise<Manifest> {
  const manifest = readManifest(backupFolder);
  if (manifest.postgres.split('.')[0] !== postgresMajor) {
    throw new StorageError(
      `${backupFolder} was made by PostgreSQL ${manifest.postgres}; this release runs ` +
        `${postgresMajor}. Restore it with the release that made it.`,
    );
  }
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) {
    throw new StorageError(
      `${dataFolder} is not empty; nothing is overwritten. Restore into a new folder.`,
    );
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    log(`Copying and checking ${manifest.files.length} files.`);
    await copyChecked(manifest, backupFolder, dataFolder);
    log('Starting the database once, to replay its log.');
    await (await openDatabase({ dataFolder })).close();
  } catch (error) {
    for (const name of readdirSync(dataFolder)) {
      rmSync(join(dataFolder, name), { recursive: true, force: true });
    }
    throw error;
  }
  return manifest;
}

async function copyChecked(manifest: Manifest, from: string, to: string): Promise<void> {
  // The cluster gets its name when it is complete: a killed restore leaves nothing that starts.
  const growing = 'postgres.restoring';
  const grown = (path: string) => join(to, path.replace(/^postgres(?=\/)/, growing));
  for (const folder of manifest.folders) {
    mkdirSync(grown(folder), { recursive: true, mode: 0o700 });
  }
  for (const { path, size, sha256 } of manifest.files) {
    const copy = await copyFile(join(from, path), grown(path)).catch((error) => {
      throw new StorageError(`${join(from, path)} cannot be restored: ${error.message}.`, {
        cause: error,
      });
    });
    if (copy.size === size && copy.sha256 === sha256) continue;
    throw new StorageError(
      `${join(from, path)} is damaged: its SHA-256 is not the one in the manifest. Nothing was ` +
        'restored; use another backup.',
    );
  }
  for (const folder of manifest.folders) syncFolder(grown(folder));
  renameSync(join(to, growing), join(to, 'postgres'));
  syncFolder(to);
}
