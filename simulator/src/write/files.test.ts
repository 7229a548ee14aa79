import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultUntil } from '../options.ts';
import { simulate } from '../simulate.ts';
import { writeSimulation } from './files.ts';

const options = { seed: 7, accounts: 1_000, days: 14, until: defaultUntil };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulation '));
});
afterAll(() => rm(folder, { recursive: true }));

test('the files hold every activity and the truth of every account, a line each', async () => {
  const phases = new Set<string>();
  const written = await writeSimulation(options, join(folder, 'new', 'world'), (phase) =>
    phases.add(phase),
  );
  const lines = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n');
  const { activities, truth } = simulate(options);
  expect(await lines(written.activities)).toEqual(
    [...activities].map((one) => JSON.stringify(one)),
  );
  expect(await lines(written.truth)).toEqual([...truth].map((one) => JSON.stringify(one)));
  expect((await lines(written.activities)).length).toBe(written.counts.activities);
  expect(phases.size).toBe(3);
});
