import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { advisoryLocks } from './advisory-locks.ts';
import { StorageError } from './storage-error.ts';

/** Name of the key's file in a data folder. */
export const keyFileName = 'installation.key';

/**
 * The key of the installation, 32 bytes: from the file in the data folder, which is made (mode
 * 0600, 64 hexadecimal digits) where it is missing.
 *
 * @throws {StorageError} when the file does not hold a key.
 */
export function keyFromFolder(dataFolder: string): Buffer {
  const file = join(dataFolder, keyFileName);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    return keyFromFile(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  writeFileSync(temporary, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    chmodSync(temporary, 0o600);
    // A link fails where the file is there: of two processes at once, one key stands.
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return keyFromFile(file);
}

/**
 * The key in a file.
 *
 * @throws {StorageError} when the file does not hold a key; the file system's error when it cannot be read.
 */
export function keyFromFile(file: string): Buffer {
  return parseKey(readFileSync(file, 'utf8'), file);
}

/**
 * Reads a key: 64 hexadecimal digits, white space around them ignored.
 *
 * @throws {StorageError} naming the place where it came from.
 */
export function parseKey(text: string, from: string): Buffer {
  const digits = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(digits)) {
    throw new StorageError(
      `${from} does not hold an installation key: 64 hexadecimal digits are expected ` +
        '(a new one for a new database: "openssl rand -hex 32").',
    );
  }
  return Buffer.from(digits, 'hex');
}

/**
 * Binds the key to the database at the first call, and compares it ever after: under another key
 * every subject would come in a second time, under a second id.
 *
 * @throws {StorageError} when the database was filled under another key.
 */
// biome-ignore lint/suspicious/noExplicitAny: the tables of the rooms are not known here
export async function checkKey(kysely: Kysely<any>, key: Buffer): Promise<void> {
  const fingerprint = createHmac('sha256', key).update('breakwater installation').digest('hex');
  const stored = await kysely.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.installationKey})`.execute(transaction);
    await sql`CREATE SCHEMA IF NOT EXISTS storage`.execute(transaction);
    await sql`CREATE TABLE IF NOT EXISTS storage.installation (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      key_fingerprint text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`.execute(transaction);
    await sql`INSERT INTO storage.installation (key_fingerprint) VALUES (${fingerprint})
      ON CONFLICT DO NOTHING`.execute(transaction);
    const { rows } = await sql<{
      key_fingerprint: string;
    }>`SELECT key_fingerprint FROM storage.installation`.execute(transaction);
    return rows[0]?.key_fingerprint;
  });
  if (stored !== fingerprint) {
    throw new StorageError(
      'The installation key is not the one under which this database was filled. Put back its ' +
        `${keyFileName} (every backup holds it), or give the right BREAKWATER_KEY or ` +
        'BREAKWATER_KEY_FILE. Nothing was changed.',
    );
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
