import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { hasServer, startWriter, type Writer } from './berths.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { recordedPid, waitForEnd } from './postmaster.ts';

let folder: string;
let writers: Writer[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater embedded-'));
  writers = [];
});
afterEach(async () => {
  for (const writer of writers) writer.process.kill('SIGKILL');
  await Promise.all(writers.map((writer) => writer.ended()));
  // Whatever a killed writer left behind is ended as the next start would.
  if (hasServer(folder)) await (await startEmbeddedServer(folder)).close();
  rmSync(folder, { recursive: true, force: true });
});

function write(from = 0, into = folder): Writer {
  const writer = startWriter(into, from);
  writers.push(writer);
  return writer;
}

async function rowsIn(into = folder): Promise<number[]> {
  const database = await openDatabase({ dataFolder: into });
  try {
    const { rows } = await database.pool.query('SELECT id FROM berth ORDER BY id');
    return rows.map(({ id }) => id);
  } finally {
    await database.close();
  }
}

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, id) => id);

test('SIGTERM ends the process and its server, with every row in place', async () => {
  const writer = write();
  const server = Number((await writer.says('open')).slice(5));
  await writer.says('row 20');
  writer.process.kill('SIGTERM');
  expect(await writer.ended()).toBe(0);
  expect(await waitForEnd(server, 0)).toBe(true);
  expect(hasServer(folder)).toBe(false);
  expect(await rowsIn()).toEqual(upTo(writer.lastRow()));
});

test('after kill -9 of the owner the next start attaches and finds every committed row', async () => {
  const writer = write();
  const server = Number((await writer.says('open')).slice(5));
  await writer.says('row 50');
  writer.process.kill('SIGKILL');
  await writer.ended();
  expect(recordedPid(join(folder, 'postgres'))).toBe(server);
  expect((await rowsIn()).slice(0, writer.lastRow() + 1)).toEqual(upTo(writer.lastRow()));
  // It was the last one to let go.
  expect(await waitForEnd(server, 0)).toBe(true);
});

test('after kill -9 of owner and server the next start recovers every committed row', async () => {
  const writer = write();
  const server = Number((await writer.says('open')).slice(5));
  await writer.says('row 50');
  process.kill(server, 'SIGKILL');
  writer.process.kill('SIGKILL');
  await writer.ended();
  expect((await rowsIn()).slice(0, writer.lastRow() + 1)).toEqual(upTo(writer.lastRow()));
});

test('a server that is killed under its owner comes back by itself', async () => {
  const writer = write();
  const server = Number((await writer.says('open')).slice(5));
  await writer.says('row 20');
  process.kill(server, 'SIGKILL');
  await writer.says('log The database server is back');
  const reached = writer.lastRow();
  await writer.says(`row ${reached + 10}`);
  expect(recordedPid(join(folder, 'postgres'))).not.toBe(server);
  writer.process.kill('SIGTERM');
  expect(await writer.ended()).toBe(0);
  expect(await rowsIn()).toEqual(upTo(writer.lastRow()));
});

test('a second process attaches to the running server, and the last one to leave stops it', async () => {
  const first = write();
  const server = await first.says('open');
  const second = write(1_000_000);
  expect(await second.says('open')).toBe(server);
  await second.says('row 1000005');
  first.process.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
  expect(hasServer(folder)).toBe(true);
  await second.says(`row ${second.lastRow() + 5}`);
  second.process.kill('SIGTERM');
  expect(await second.ended()).toBe(0);
  expect(hasServer(folder)).toBe(false);
});

test('one process may hold the server twice, and lets go of it twice', async () => {
  const first = await startEmbeddedServer(folder);
  const second = await startEmbeddedServer(folder);
  await first.close();
  const client = new pg.Client(second.connection);
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await second.close();
  expect(hasServer(folder)).toBe(false);
});

test('a server that crashes and recovers by itself keeps its users', async () => {
  const writer = write();
  const server = Number((await writer.says('open')).slice(5));
  await writer.says('row 20');
  // A killed backend makes the postmaster end all others and replay its log.
  const observer = await startEmbeddedServer(folder);
  const client = new pg.Client(observer.connection);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  process.kill(rows[0].pid, 'SIGKILL');
  await writer.says('log The database server is back');
  await writer.says(`row ${writer.lastRow() + 10}`);
  expect(recordedPid(join(folder, 'postgres'))).toBe(server);
  await observer.close();
  writer.process.kill('SIGTERM');
  expect(await writer.ended()).toBe(0);
  expect(await rowsIn()).toEqual(upTo(writer.lastRow()));
});

test('three starts at once in an empty folder share one server', async () => {
  const three = [write(0), write(1_000_000), write(2_000_000)];
  const servers = await Promise.all(three.map((writer) => writer.says('open')));
  expect(new Set(servers).size).toBe(1);
  for (const writer of three) writer.process.kill('SIGTERM');
  expect(await Promise.all(three.map((writer) => writer.ended()))).toEqual([0, 0, 0]);
  expect(hasServer(folder)).toBe(false);
});

test('a start that was killed while it made the cluster does not spoil the next', async () => {
  const writer = write();
  await new Promise((resolve) => setTimeout(resolve, 600));
  writer.process.kill('SIGKILL');
  await writer.ended();
  const server = await startEmbeddedServer(folder);
  const client = new pg.Client(server.connection);
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await server.close();
});

test('a stale postmaster.pid whose number another program has now does not block the start', async () => {
  const server = await startEmbeddedServer(folder);
  const cluster = server.cluster;
  await server.close();
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    `${process.pid}\n${cluster}\n1700000000\n5432\n.\n\n 0 0\nready\n`,
  );
  const again = await startEmbeddedServer(folder);
  expect(recordedPid(cluster)).not.toBe(process.pid);
  await again.close();
});

test('a folder deeper than the path of a socket may be works', async () => {
  const deep = join(folder, 'a folder with a long name '.repeat(4), 'and an "odd", one\'s %name');
  mkdirSync(deep, { recursive: true });
  const writer = write(0, deep);
  await writer.says('row 3');
  writer.process.kill('SIGTERM');
  expect(await writer.ended()).toBe(0);
  expect(await rowsIn(deep)).toEqual(upTo(writer.lastRow()));
});

test('nobody gets in without the password, and the server listens on no address', async () => {
  const server = await startEmbeddedServer(folder);
  try {
    const stranger = new pg.Client({ ...server.connection, password: 'guess' });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
    const client = new pg.Client(server.connection);
    await client.connect();
    const { rows } = await client.query(
      `SELECT name, setting FROM pg_settings WHERE name IN
        ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses') ORDER BY name`,
    );
    await client.end();
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      synchronous_commit: 'on',
    });
  } finally {
    await server.close();
  }
});
