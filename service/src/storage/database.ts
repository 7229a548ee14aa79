import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { startEmbeddedServer } from './embedded/embedded-server.ts';
import { checkKey, keyFileName, keyFromFile, keyFromFolder, parseKey } from './installation-key.ts';
import { PreparingClient } from './prepared.ts';
import { StorageError } from './storage-error.ts';
import { createSubjectKeys, type SubjectKeys } from './subject-key.ts';

export interface DatabaseConfig {
  /** Folder of this installation: the embedded server's data, the key, the log. */
  readonly dataFolder: string;
  /** `DATABASE_URL`: a PostgreSQL of one's own (15 or newer) instead of the embedded one. */
  readonly url?: string | undefined;
  /** `BREAKWATER_KEY`: the installation key, 64 hexadecimal digits. */
  readonly key?: string | undefined;
  /** `BREAKWATER_KEY_FILE`: a file that holds the installation key. */
  readonly keyFile?: string | undefined;
  /** Refuses a data folder without a database, instead of making one there. */
  readonly existing?: boolean | undefined;
  /** Most connections of the pool; 10 unless told. */
  readonly connections?: number | undefined;
  /** What an operator should hear. */
  readonly log?: ((text: string) => void) | undefined;
}

/** The record, open. */
export interface Database {
  /**
   * Queries. A room names its own tables by assignment:
   * `const kysely: Kysely<IntakeTables> = database.kysely`.
   */
  // biome-ignore lint/suspicious/noExplicitAny: every room types the tables that it reads
  readonly kysely: Kysely<any>;
  /** The connections under it, for COPY. */
  readonly pool: pg.Pool;
  /** How to reach this database with a connection of one's own. */
  readonly connection: pg.ClientConfig;
  readonly dataFolder: string;
  /** The installation key itself; whoever wants a secret of their own takes `deriveKey`. */
  readonly key: Buffer;
  /** A key of 32 bytes for one purpose, the same at every start, from which no other follows. */
  deriveKey(purpose: string): Buffer;
  /** The embedded server's folder (PGDATA); undefined on a server of one's own. */
  readonly cluster: string | undefined;
  /** Key of a subject as UUID text: see `createSubjectKeys`. */
  subjectKey(kind: string, id: string): string;
  readonly subjectKeys: SubjectKeys;
  close(): Promise<void>;
}

/** The settings of the environment that belong to the database. */
export function databaseConfigFromEnvironment(
  dataFolder: string,
  environment: NodeJS.ProcessEnv = process.env,
): DatabaseConfig {
  return {
    dataFolder,
    url: environment.DATABASE_URL || undefined,
    key: environment.BREAKWATER_KEY || undefined,
    keyFile: environment.BREAKWATER_KEY_FILE || undefined,
  };
}

/**
 * Opens the record: starts the embedded server of the data folder or attaches to it, or connects to
 * `url`; checks the server's version and the installation key. Migrating is a step of its own.
 *
 * @throws {StorageError} saying what is wrong and what to do.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.existing && !config.url && !existsSync(join(config.dataFolder, 'postgres'))) {
    throw new StorageError(
      `There is no database in ${config.dataFolder}. Name the data folder of the installation.`,
    );
  }
  const key = installationKey(config);
  if (config.url) {
    const connection = parseUrl(config.url);
    return connect(connection, key, config, undefined, async () => {});
  }
  const server = await startEmbeddedServer(
    config.dataFolder,
    config.log ? { log: config.log } : {},
  );
  try {
    await createDatabase(server.connection, 'breakwater');
    const connection = { ...server.connection, database: 'breakwater' };
    return await connect(connection, key, config, server.cluster, () => server.close());
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function connect(
  connection: pg.ClientConfig,
  key: Buffer,
  config: DatabaseConfig,
  cluster: string | undefined,
  stopServer: () => Promise<void>,
): Promise<Database> {
  const pool = createPool(connection, config.connections ?? 10);
  // biome-ignore lint/suspicious/noExplicitAny: see Database
  const kysely = new Kysely<any>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkServer(pool, config.log ?? (() => {}));
    await checkKey(kysely, key);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const subjectKeys = createSubjectKeys(key);
  let closed: Promise<void> | undefined;
  return {
    kysely,
    pool,
    connection,
    dataFolder: config.dataFolder,
    key,
    deriveKey: (purpose) => Buffer.from(hkdfSync('sha256', key, '', `breakwater ${purpose}`, 32)),
    cluster,
    subjectKey: subjectKeys.uuid,
    subjectKeys,
    close() {
      closed ??= kysely.destroy().then(stopServer);
      return closed;
    },
  };
}

const int8 = 20;

/** A pool whose `bigint` columns come as numbers: the record counts below 2^53. */
export function createPool(connection: pg.ClientConfig, connections: number): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    application_name: 'breakwater',
    ...connection,
    max: connections,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 && format !== 'binary'
          ? Number
          : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced at the next query; that query tells if it cannot be.
  pool.on('error', () => {});
  return pool;
}

async function checkServer(pool: pg.Pool, log: (text: string) => void): Promise<void> {
  let server: { version: string; encoding: string; fsync: string };
  try {
    const { rows } = await pool.query(`SELECT current_setting('server_version') AS version,
      current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync`);
    server = rows[0];
  } catch (error) {
    throw new StorageError(
      `The database at DATABASE_URL cannot be reached: ${(error as Error).message}. Is the server ` +
        'running, and are host, user and password right?',
      { cause: error },
    );
  }
  refuseOldServer(server.version);
  if (server.encoding !== 'UTF8') {
    throw new StorageError(
      `The database at DATABASE_URL has the encoding ${server.encoding}; UTF8 is needed. Make ` +
        "another one: CREATE DATABASE breakwater ENCODING 'UTF8' TEMPLATE template0.",
    );
  }
  if (server.fsync !== 'on') {
    log('The server at DATABASE_URL runs with fsync off: a power failure there loses the record.');
  }
}

/** @throws {StorageError} when a server's version, as it tells it, is too old. */
export function refuseOldServer(version: string): void {
  if (Number.parseInt(version, 10) >= 15) return;
  throw new StorageError(
    `The server at DATABASE_URL is PostgreSQL ${version}; 15 or newer is needed. Upgrade it, or ` +
      'leave DATABASE_URL out to use the embedded one.',
  );
}

function parseUrl(url: string): pg.ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new StorageError(
      'DATABASE_URL is not an address of a PostgreSQL database. Expected: ' +
        'postgres://user:password@host:5432/database.',
    );
  }
  return { connectionString: url };
}

function installationKey(config: DatabaseConfig): Buffer {
  if (config.key) return parseKey(config.key, 'BREAKWATER_KEY');
  const file = config.keyFile ?? join(config.dataFolder, keyFileName);
  try {
    return config.keyFile ? keyFromFile(file) : keyFromFolder(config.dataFolder);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(
      `The installation key ${file} cannot be read or made: ${(error as Error).message}. Start as ` +
        'the user who owns it.',
      { cause: error },
    );
  }
}

async function createDatabase(connection: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process that attached at the same moment made it first.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
