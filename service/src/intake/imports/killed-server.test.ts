import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, openDatabase } from '../../storage/index.ts';
import { Intake } from '../intake.ts';
import { fileSource } from '../read/bytes.ts';
import { intakeStorage } from '../storage.ts';
import { ndjson } from '../testing.ts';
import { fingerprint } from './fingerprint.ts';
import { type ImportOutcome, importSource } from './import-source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed server '));
});
afterEach(() => rm(folder, { recursive: true }));

const lines = 160_000;

/** Imports the file; with `dies`, the server is killed as soon as so many lines are in. */
async function importFile(path: string, dies?: number): Promise<ImportOutcome & { kept: number }> {
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const intake = new Intake(database);
  try {
    await migrate(database, [intakeStorage]);
    const outcome = await importSource(database, intake, {
      source: await fileSource(path),
      format: 'activities',
      fingerprint: await fingerprint(path, 'activities'),
      now: Date.now,
      onProgress: (done) => {
        if (dies !== undefined && done >= dies) killServer(database.cluster!);
      },
    });
    const { rows } = await database.pool.query(
      'SELECT count(*) AS n, (SELECT sum(count) FROM intake.relation) AS c FROM intake.remembered',
    );
    expect(rows[0].c).toBe(rows[0].n);
    return { ...outcome, kept: rows[0].n };
  } finally {
    await intake.close();
    await database.close();
  }
}

async function killServer(cluster: string): Promise<void> {
  const pid = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGKILL');
}

test('an import whose server was killed goes on where its record stands, and doubles nothing', async () => {
  const path = join(folder, 'follows.ndjson');
  const follows = Array.from({ length: lines }, (_, index) => ({
    id: `a${index}`,
    type: 'Follow',
    actor: `acct:${index % 997}`,
    object: `acct:${index % 1009}`,
  }));
  await writeFile(path, follows.map((follow) => ndjson(follow)).join(''));
  await expect(importFile(path, 50_000)).rejects.toThrow();
  const outcome = await importFile(path);
  expect(outcome.continuedAfter + outcome.lines).toBe(lines);
  expect(outcome).toMatchObject({ duplicates: 0, kept: lines });
});
