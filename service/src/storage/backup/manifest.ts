import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';

/** Name of the manifest, the file that is written last: a backup without it is not complete. */
export const manifestName = 'manifest.json';

/** What a backup folder holds. Paths are relative to it, with `/`. */
export interface Manifest {
  readonly format: 'breakwater-backup';
  readonly version: 1;
  /** Version of PostgreSQL, such as `18.4`; the same major version restores it. */
  readonly postgres: string;
  readonly startedAt: string;
  /** ISO 8601; every row whose commit was confirmed before is in the backup. */
  readonly finishedAt: string;
  readonly folders: readonly string[];
  readonly files: readonly BackupFile[];
}

export interface BackupFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads and checks the manifest of a backup folder.
 *
 * @throws {StorageError} when there is none, or it is not one that this release can restore.
 */
export function readManifest(backup: string): Manifest {
  const file = join(backup, manifestName);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StorageError(
      `${backup} is not a complete backup: ${manifestName} cannot be read ` +
        `(${(error as Error).message}). Take another backup.`,
      { cause: error },
    );
  }
  if (manifest.format !== 'breakwater-backup' || manifest.version !== 1) {
    throw new StorageError(
      `${file}: format: this release restores version 1 of breakwater-backup.`,
    );
  }
  for (const path of [...manifest.folders, ...manifest.files.map((entry) => entry.path)]) {
    if (!isInside(path))
      throw new StorageError(`${file}: files: "${path}" leads out of the backup.`);
  }
  return manifest;
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split('/').includes('..');
}
