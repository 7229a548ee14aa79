import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
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
 * Chooses the way for a data folder. An existing cluster keeps its owner.
 *
 * @throws {StorageError} where none of the ways works.
 */
export function chooseServerUser(program: string, dataFolder: string, cluster: string): ServerUser {
  const self = process.geteuid?.() ?? 0;
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid ?? self;
  const users = namedUsers();
  if (self !== 0) {
    if (owner !== self) {
      throw new StorageError(
        `The data folder ${dataFolder} belongs to another user (uid ${owner}). Start as that user, ` +
          'or choose another folder.',
      );
    }
    if (users.length === 0 || users.some(({ uid }) => uid === self)) return { way: 'plain' };
  }
  if (owner !== 0 && self === 0) return dropTo(program, dataFolder, ownerUser(users, cluster));
  const candidates = [...users].filter(({ uid }) => uid > 0).sort(byPreference);
  const visible = candidates[0];
  if (visible && namespaceWorks(visible.uid)) return { way: 'namespace', uid: visible.uid };
  if (self === 0 && visible) return dropTo(program, dataFolder, visible);
  throw new StorageError(
    'PostgreSQL does not run as root or as a user without a name, and neither a user namespace ' +
      '(unshare --user) nor another user is available here. Start as an ordinary user, or set ' +
      'DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Starts one of the server's programs; it sees none of our own PostgreSQL variables. */
export function spawnAs(
  user: ServerUser,
  program: string,
  args: readonly string[],
  options: Omit<SpawnOptions, 'env' | 'uid' | 'gid'>,
): ChildProcess {
  const env = serverEnvironment();
  if (user.way === 'plain') return spawn(program, args, { ...options, env });
  if (user.way === 'drop') {
    return spawn(program, args, { ...options, env, uid: user.uid, gid: user.gid });
  }
  return spawn('unshare', [...namespaceArguments(user.uid), program, ...args], { ...options, env });
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

const preferred = ['postgres', 'nobody', 'daemon'];

function byPreference(a: NamedUser, b: NamedUser): number {
  const rank = ({ name }: NamedUser) => (preferred.indexOf(name) + 1 || 99) as number;
  return rank(a) - rank(b);
}

function ownerUser(users: readonly NamedUser[], cluster: string): NamedUser {
  const { uid, gid } = statSync(cluster);
  return users.find((user) => user.uid === uid) ?? { name: String(uid), uid, gid };
}

function namespaceArguments(uid: number): string[] {
  return ['--user', `--map-user=${uid}`, '--'];
}

function namespaceWorks(uid: number): boolean {
  if (process.platform !== 'linux') return false;
  const result = spawnSync('unshare', [...namespaceArguments(uid), 'id', '-u'], {
    encoding: 'utf8',
  });
  return result.status === 0 && result.stdout.trim() === String(uid);
}

function dropTo(program: string, dataFolder: string, user: NamedUser): ServerUser {
  giveTo({ way: 'drop', uid: user.uid, gid: user.gid }, dataFolder);
  const result = spawnSync(program, ['--version'], {
    cwd: '/',
    uid: user.uid,
    gid: user.gid,
    env: serverEnvironment(),
  });
  const reaches = spawnSync('test', ['-w', dataFolder], { uid: user.uid, gid: user.gid });
  if (result.status === 0 && reaches.status === 0) {
    return { way: 'drop', uid: user.uid, gid: user.gid };
  }
  const missing = result.status === 0 ? dataFolder : program;
  throw new StorageError(
    `PostgreSQL does not run as root, and the user ${user.name} cannot reach ${missing}. Open the ` +
      'folders above it to that user, start as an ordinary user, or set DATABASE_URL.',
  );
}

function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
