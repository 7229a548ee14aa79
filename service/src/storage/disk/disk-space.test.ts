import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { diskSpace, diskState } from './disk-space.ts';

const gigabyte = 1024 ** 3;

test('a disk is low under a fifth or 5 GB, and full under a tenth or 1 GB', () => {
  expect(diskState(6 * gigabyte, 1000 * gigabyte)).toBe('ok');
  expect(diskState(4 * gigabyte, 1000 * gigabyte)).toBe('low');
  expect(diskState(0.9 * gigabyte, 1000 * gigabyte)).toBe('full');
  expect(diskState(0.9 * gigabyte, 4 * gigabyte)).toBe('ok');
  expect(diskState(0.7 * gigabyte, 4 * gigabyte)).toBe('low');
  expect(diskState(0.3 * gigabyte, 4 * gigabyte)).toBe('full');
});

test('a disk that fills up is told before it is full, and no committed row is lost when it is', async ({
  skip,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'breakwater-disk-'));
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true });
    skip('a small disk cannot be mounted here (root and the mount call are needed)');
  }
  const dataFolder = join(disk, 'data');
  let database: Database | undefined;
  try {
    database = await openDatabase({ dataFolder });
    expect((await diskSpace(database)).state).toBe('ok');
    leaveFree(disk, 60);
    expect((await diskSpace(database)).state).toBe('low');
    leaveFree(disk, 30);
    expect((await diskSpace(database)).state).toBe('full');

    await database.pool.query('CREATE TABLE berth (id integer PRIMARY KEY, cargo text)');
    const committed = await insertUntilItFails(database);
    expect(committed).toBeGreaterThan(0);
    rmSync(join(disk, 'ballast-60'));
    await database.close();
    database = await openDatabase({ dataFolder });
    const { rows } = await database.pool.query('SELECT count(*) AS n FROM berth');
    expect(rows[0].n).toBeGreaterThanOrEqual(committed);
  } finally {
    await database?.close();
    spawnSync('/bin/umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

/** Fills the disk until so many megabytes are left. */
function leaveFree(disk: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const size = bavail * bsize - megabytes * 1024 ** 2;
  writeFileSync(join(disk, `ballast-${megabytes}`), Buffer.alloc(Math.max(0, size)));
}

async function insertUntilItFails(database: Database): Promise<number> {
  for (let id = 0; ; id += 1) {
    try {
      await database.pool.query(
        "INSERT INTO berth SELECT $1, string_agg(md5(random()::text), '') FROM generate_series(1, 8000)",
        [id],
      );
    } catch {
      return id;
    }
  }
}
