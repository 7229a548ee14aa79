import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, type ServerUser, spawnAs } from './server-user.ts';

/** The database user of the embedded server: its superuser, known by password alone. */
export const databaseUser = 'breakwater';

const growingPrefix = 'postgres.new-';

/**
 * Makes the cluster in its folder, unless it is there already. It grows under another name and is
 * renamed when complete, so that an interrupted start leaves nothing half made.
 */
export async function initialise(
  binaries: Binaries,
  user: ServerUser,
  dataFolder: string,
  cluster: string,
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  // The name is new each time: an initdb whose parent was killed may still be at work.
  for (const name of readdirSync(dataFolder).filter((entry) => entry.startsWith(growingPrefix))) {
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
  const growing = join(dataFolder, `${growingPrefix}${randomBytes(6).toString('hex')}`);
  mkdirSync(growing, { mode: 0o700 });
  giveTo(user, growing);
  const passwordCopy = join(dataFolder, 'initdb.password');
  writeFileSync(passwordCopy, passwordOf(dataFolder), { mode: 0o600 });
  giveTo(user, passwordCopy);
  try {
    await run(user, binaries.initdb, [
      `--pgdata=${growing}`,
      `--username=${databaseUser}`,
      `--pwfile=${passwordCopy}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordCopy, { force: true });
  }
  appendFileSync(
    join(growing, 'postgresql.conf'),
    "\n# Written anew at each start; use ALTER SYSTEM to change what it says.\ninclude_if_exists = 'breakwater.conf'\n",
  );
  renameSync(growing, cluster);
}

/** Name of the file that holds the password of the database user. */
export const passwordFileName = 'database.password';

/** The password of the database user, made at the first call. */
export function passwordOf(dataFolder: string): string {
  const file = join(dataFolder, passwordFileName);
  if (!existsSync(file)) {
    const temporary = `${file}.new`;
    writeFileSync(temporary, randomBytes(24).toString('base64url'), { mode: 0o600 });
    chmodSync(temporary, 0o600);
    renameSync(temporary, file);
  }
  return readFileSync(file, 'utf8').trim();
}

async function run(user: ServerUser, program: string, args: string[]): Promise<void> {
  const child = spawnAs(user, program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const status = await new Promise<number | string | null>((resolve) => {
    child.once('error', ({ message }) => {
      output += `${message}\n`;
      resolve('an error');
    });
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  if (status === 0) return;
  throw new StorageError(
    `The database could not be made: ${program} ended with ${status}. It said:\n${output.trim()}\n` +
      'Is the disk full, or is this no system with glibc? DATABASE_URL takes a server of your own.',
  );
}
