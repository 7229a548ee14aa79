import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from '../storage-error.ts';

/**
 * How the server's programs are run. PostgreSQL refuses to run as root, and `initdb` refuses a user
 * without a name, so:
 * - `plain`: as the user we are;
 * - `namespace`: in a user namespace (`unshare`) where we appear under another, named uid, while
 *   every file stays ours;
 * - `drop`: as another user to whom the data folder belongs.
 */
export type ServerUser =
  | { readonly way: 'plain' }
  | { readonly way: 'namespace'; readonly uid: number }
  | { readonly way: 'drop'; readonly uid: number; readonly gid: number };

/**
 * Chooses the way for a data folder: the first that can run the program and write the folder. An
 * existing cluster keeps its owner.
 *
 * @throws {StorageError} where none of the ways works.
 */
export function chooseServerUser(program: string, dataFolder: string, cluster: string): ServerUser {
  const self = process.geteuid?.() ?? 0;
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid ?? self;
  if (self !== 0 && owner !== self) {
    throw new StorageError(
      `The data folder ${dataFolder} belongs to another user (uid ${owner}). Start as that user, ` +
        'or choose another folder.',
    );
  }
  const users = namedUsers();
  if (self !== 0 && (users.length === 0 || users.some(({ uid }) => uid === self))) {
    return { way: 'plain' };
  }
  const candidates = owner !== self ? [ownerOf(cluster)] : strangers(users, dataFolder, self === 0);
  const chosen = candidates.find((user) => works(user, program, dataFolder));
  if (chosen) return chosen;
  throw new StorageError(
    'PostgreSQL runs neither as root nor as a user without a name, and no other user was found here ' +
      `who can reach both ${program} and ${dataFolder} (a user namespace was tried too). Open the ` +
      'folders above them to the user "nobody", start as an ordinary user, or set DATABASE_URL to a ' +
      'PostgreSQL server of your own.',
  );
}

/** Starts one of the server's programs; it sees none of our own PostgreSQL variables. */
export function spawnAs(
  user: ServerUser,
  program: string,
  args: readonly string[],
  options: Omit<SpawnOptions, 'env' | 'uid' | 'gid'>,
): ChildProcess {
  const { command, args: all, identity } = commandFor(user, program, args);
  return spawn(command, all, { ...options, ...identity, env: serverEnvironment() });
}

/** Gives a file or folder to the user that the server runs as. */
export function giveTo(user: ServerUser, path: string): void {
  if (user.way === 'drop') chownSync(path, user.uid, user.gid);
}

interface NamedUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function namedUsers(): NamedUser[] {
  if (process.platform !== 'linux') return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}

/** Ways to be another than we are: in a namespace first, since every file stays ours then. */
function strangers(users: readonly NamedUser[], dataFolder: string, root: boolean): ServerUser[] {
  const named = ['postgres', 'nobody', 'daemon'].flatMap((name) =>
    users.filter((user) => user.name === name && user.uid > 0),
  );
  const visible = named[0] ?? users.find(({ uid }) => uid > 0);
  const ways: ServerUser[] = visible ? [{ way: 'namespace', uid: visible.uid }] : [];
  if (!root) return ways;
  const neighbour = ownerOf(dirname(dataFolder));
  if (neighbour.uid > 0) ways.push(neighbour);
  for (const { uid, gid } of named) ways.push({ way: 'drop', uid, gid });
  return ways;
}

function ownerOf(path: string): ServerUser & { way: 'drop' } {
  const { uid, gid } = statSync(path);
  return { way: 'drop', uid, gid };
}

function works(user: ServerUser, program: string, dataFolder: string): boolean {
  if (user.way === 'namespace' && process.platform !== 'linux') return false;
  const { uid, mode } = statSync(dataFolder);
  // Another user must pass through our folder to the cluster, but may neither list nor change it.
  const opened = user.way === 'drop' && uid !== user.uid;
  if (opened) chmodSync(dataFolder, mode | 0o011);
  const script = '"$1" --version && test -x "$2"';
  const { command, args, identity } = commandFor(user, 'sh', [
    '-c',
    script,
    'sh',
    program,
    dataFolder,
  ]);
  const { status } = spawnSync(command, args, { cwd: '/', env: serverEnvironment(), ...identity });
  if (status !== 0 && opened) chmodSync(dataFolder, mode);
  return status === 0;
}

function commandFor(user: ServerUser, program: string, args: readonly string[]) {
  if (user.way === 'plain') return { command: program, args, identity: {} };
  if (user.way === 'drop') {
    return { command: program, args, identity: { uid: user.uid, gid: user.gid } };
  }
  const namespace = ['--user', `--map-user=${user.uid}`, '--'];
  return { command: 'unshare', args: [...namespace, program, ...args], identity: {} };
}

function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
