import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildServer } from '../http/index.ts';
import { migrate, openDatabase } from '../storage/index.ts';
import { testDatabase } from '../storage/testing.ts';
import { DiskNearlyFull, Intake } from './intake.ts';
import { routes } from './routes/index.ts';
import { intakeStorage } from './storage.ts';
import { logged, ndjson, testNow } from './testing.ts';

test('on a disk nearly full nothing more is taken in, and the answer says what to do', async ({
  skip,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'intake-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    skip('a small disk cannot be mounted here (root and the mount call are needed)');
  }
  const database = await testDatabase([intakeStorage]);
  const server = await buildServer({
    // As if the embedded server's folder were on the small disk.
    database: { ...database, cluster: disk },
    routes,
    authenticate: async () => ({
      by: 'key',
      actor: { kind: 'key', id: '1', name: 'platform', scopes: ['activities:write'] },
    }),
    version: '0.0.0',
    consoleFolder: '/nonexistent',
  });
  const post = (id: string) =>
    server.inject({
      method: 'POST',
      url: '/v1/activities',
      headers: { 'content-type': 'application/x-ndjson' },
      payload: ndjson({ id, type: 'Follow', actor: 'acct:1', object: 'acct:2' }),
    });
  try {
    expect((await post('a1')).statusCode).toBe(200);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(62 * 1024 ** 2));
    const refused = await post('a2');
    expect(refused.statusCode).toBe(507);
    expect(refused.json()).toMatchObject({
      type: 'urn:breakwater:problem:disk-nearly-full',
      detail: expect.stringContaining('Free space'),
    });
    rmSync(join(disk, 'ballast'));
    expect((await post('a2')).json()).toMatchObject({ accepted: 1, duplicates: 0 });
  } finally {
    await server.close();
    await database.close();
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

test('a file that is larger than the disk stops before it, and the database never notices', async ({
  skip,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'intake-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    skip('a small disk cannot be mounted here (root and the mount call are needed)');
  }
  const said: string[] = [];
  const database = await openDatabase({
    dataFolder: join(disk, 'data'),
    log: (text) => said.push(text),
  });
  const intake = new Intake(database, () => testNow);
  let durable = 0;
  const receive = () =>
    intake.receive({
      chunks: manyFollows(8),
      format: 'activities',
      source: 'large.ndjson',
      onBatch: (_, { accepted }) => {
        durable += accepted;
      },
    });
  try {
    await migrate(database, [intakeStorage]);
    await expect(receive()).rejects.toThrow(DiskNearlyFull);
    expect(said.join()).not.toContain('ended unexpectedly');
    expect(durable).toBeGreaterThan(0);
    expect(await logged(database)).toBe(durable);
  } finally {
    await intake.close();
    await database.close();
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}, 120_000);

/** A chunk of 50,000 follows, so many times. */
async function* manyFollows(chunks: number): AsyncGenerator<Uint8Array> {
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const follows = Array.from({ length: 50_000 }, (_, index) => ({
      id: `a${chunk}-${index}`,
      type: 'Follow',
      actor: `acct:${(index * 7919) % 20_011}`,
      object: `acct:${chunk}-${(index * 104_729) % 30_011}`,
    }));
    yield Buffer.from(ndjson(...follows));
  }
}
