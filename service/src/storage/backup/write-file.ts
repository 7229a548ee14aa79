import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupFile } from './manifest.ts';

/** Writes a durable file of mode 0600 into a folder, and answers its entry. */
export function writeBackupFile(folder: string, path: string, text: string): BackupFile {
  writeFileSync(join(folder, path), text, { mode: 0o600, flag: 'wx', flush: true });
  const size = Buffer.byteLength(text);
  return { path, size, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Makes the names in a folder durable. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
