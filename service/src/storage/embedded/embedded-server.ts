import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StorageError } from '../storage-error.ts';
import { findBinaries } from './binaries.ts';
import { type FolderLock, tryLock, whileLocked } from './folder-lock.ts';
import { databaseUser, initialise, passwordOf } from './initialise.ts';
import { launch, stop } from './launch.ts';
import { recordedPid, serves } from './postmaster.ts';
import { chooseServerUser } from './server-user.ts';

/** How to reach a database of the embedded server; everything that `pg` wants to know. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface EmbeddedServer {
  readonly connection: Connection;
  /** The folder of the cluster (PGDATA). */
  readonly cluster: string;
  /** Lets go of the server; whoever is the last to let go stops it. */
  close(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** What an operator should hear: the server was lost, it is back. */
  readonly log?: (text: string) => void;
}

/** Milliseconds; a start may have minutes of log to replay. */
const patience = { lock: 300_000, start: 300_000 };

/**
 * Starts the server of a data folder, or attaches to it where it runs already.
 *
 * **Its life.** The server is a process of its own, not a child that ends with us. Everybody who
 * uses it holds a shared lock on `server.users`; starting, attaching and stopping happen under
 * `server.lock`. Whoever closes and finds nobody else holding `server.users` stops it. The kernel
 * drops the locks of a killed process; the server that it leaves behind goes on, durable, until the
 * next one attaches, and stops with that one. A server that dies under its users is started again
 * by whichever of them notices first.
 *
 * @throws {StorageError} naming the fault and the remedy; nothing is left half made.
 */
export async function startEmbeddedServer(
  folder: string,
  options: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> {
  const dataFolder = makeFolder(folder);
  const cluster = join(dataFolder, 'postgres');
  const lockFile = join(dataFolder, 'server.lock');
  const usersFile = join(dataFolder, 'server.users');
  const log = options.log ?? (() => {});

  const shortcut = shortPathTo(cluster);
  const connectionTo = (): Connection => ({
    host: shortcut?.path ?? cluster,
    port: 5432,
    user: databaseUser,
    password: passwordOf(dataFolder),
    database: 'postgres',
  });

  let closing = false;
  let membership: FolderLock | undefined;
  let sentinel: pg.Client | undefined;

  const attachOrStart = () =>
    whileLocked(lockFile, patience.lock, async () => {
      membership ??= tryLock(usersFile, 'shared');
      if (!membership) throw new StorageError(`${usersFile} is locked by a foreign program.`);
      sentinel = await runningServer(dataFolder, cluster, connectionTo);
      sentinel.once('end', onLoss);
      sentinel.on('error', () => {});
    });

  const onLoss = () => {
    if (closing) return;
    log('The database server ended unexpectedly; starting it again.');
    restart = (async () => {
      for (let pause = 250; !closing; pause = Math.min(pause * 2, 10_000)) {
        try {
          await attachOrStart();
          log('The database server is back.');
          return;
        } catch (error) {
          log(`The database server did not come back: ${(error as Error).message}`);
          await sleep(pause);
        }
      }
    })();
  };
  let restart: Promise<void> = Promise.resolve();

  try {
    await attachOrStart();
  } catch (error) {
    membership?.release();
    shortcut?.remove();
    throw error;
  }

  return {
    connection: connectionTo(),
    cluster,
    async close() {
      if (closing) return;
      closing = true;
      await restart;
      await whileLocked(lockFile, patience.lock, async () => {
        membership?.release();
        const last = tryLock(usersFile, 'exclusive');
        last?.release();
        const pid = recordedPid(cluster);
        await sentinel?.end().catch(() => {});
        if (last && pid !== undefined && serves(pid, cluster)) await stop(pid);
      });
      shortcut?.remove();
    },
  };
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw new StorageError(
      `The data folder ${folder} cannot be used: ${(error as Error).message}. Start as the user ` +
        'who owns it, or choose another folder.',
      { cause: error },
    );
  }
}

/**
 * A socket's path is at most 103 bytes on macOS, 107 on Linux. The server binds it by a relative
 * name; clients of a deep folder go through a short link in a private temporary folder.
 */
function shortPathTo(cluster: string): { path: string; remove(): void } | undefined {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) < 100) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-'));
  const path = join(folder, 's');
  symlinkSync(cluster, path);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A connection to the folder's server, which is started when it is not there. */
async function runningServer(
  dataFolder: string,
  cluster: string,
  connectionTo: () => Connection,
): Promise<pg.Client> {
  const deadline = performance.now() + patience.start;
  let started: { failed(): string | undefined } | undefined;
  for (;;) {
    if (existsSync(join(cluster, 'PG_VERSION'))) {
      const answer = await tryConnect(connectionTo());
      if (answer instanceof pg.Client) return answer;
      if (answer.kind === 'refused') throw answer.error;
      if (answer.kind === 'absent') {
        const pid = recordedPid(cluster);
        const alive = pid !== undefined && serves(pid, cluster);
        const failure = started?.failed();
        if (failure !== undefined && !/still in use|already exists/.test(failure)) {
          throw new StorageError(`The database server did not start. It said:\n${failure}`);
        }
        if ((!started || failure !== undefined) && !alive) {
          if (failure !== undefined) await sleep(200);
          started = launch(dataFolder, cluster);
        }
      }
    } else {
      const binaries = findBinaries();
      const user = chooseServerUser(binaries.postgres, dataFolder, cluster);
      await initialise(binaries, user, dataFolder, cluster);
    }
    if (performance.now() > deadline) {
      throw new StorageError(
        `The database server in ${cluster} does not answer after ${patience.start / 1000} s. ` +
          `Look into ${join(dataFolder, 'postgres.log')}.`,
      );
    }
    await sleep(20);
  }
}

type NoAnswer = { kind: 'absent' } | { kind: 'busy' } | { kind: 'refused'; error: Error };

async function tryConnect(connection: Connection): Promise<pg.Client | NoAnswer> {
  const client = new pg.Client({
    ...connection,
    application_name: 'breakwater attachment',
    connectionTimeoutMillis: 20_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET') {
      return { kind: 'absent' };
    }
    // Starting up, shutting down, recovering, or out of connections for the moment.
    if (code === '57P03' || code === '53300' || code === undefined) return { kind: 'busy' };
    return {
      kind: 'refused',
      error: new StorageError(
        `The database server in this folder refuses us: ${(error as Error).message}.`,
        { cause: error },
      ),
    };
  }
}
