/**
 * How many images a second are hashed: `node benchmarks/fingerprint/hashing/run.ts`
 *
 * [--reference PATH] of `benchmark-photo-hasher`, the reference's C++ (README.md says how to build
 * it); [--images FOLDER] of JPEGs instead of made ones; [--rounds 5]; [--core 0], for one core.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { OneCore } from './one-core.ts';
import { type PhotographSet, writePhotographs } from './photographs.ts';

const { values } = parseArgs({
  options: {
    reference: { type: 'string' },
    images: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    core: { type: 'string', default: '0' },
  },
});

const run = promisify(execFile);
const cores = availableParallelism();
const breakwater = join(import.meta.dirname, '../../../service/src/cli/breakwater.ts');
const oneCore = join(import.meta.dirname, 'one-core.ts');

/** As the decoding processes of the service have it; the reference gains by it, too. */
process.env.MALLOC_ARENA_MAX = '1';
process.env.MALLOC_MMAP_THRESHOLD_ = '67108864';
process.env.MALLOC_TRIM_THRESHOLD_ = '134217728';
process.env.VIPS_CONCURRENCY = '1';

const made = await mkdtemp(join(tmpdir(), 'photographs-'));
try {
  const sets = values.images
    ? [{ name: basename(values.images), folder: values.images }]
    : await writePhotographs(made, 8);
  console.log(
    'One core: milliseconds of the processor for an image, median (lowest to highest).\n',
  );
  console.log('| images | decode | hash | cpu | per second | reference cpu | times as fast |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const set of sets) console.log(await rowOfOneCore(set));
  console.log(
    `\nAll ${cores} cores: images a second by the clock, the start of processes included.\n`,
  );
  console.log('| images | breakwater hash, with MD5, SHA-1, SHA-256 | reference | times as fast |');
  console.log('| --- | --- | --- | --- |');
  for (const set of sets) console.log(await rowOfAllCores(set));
} finally {
  await rm(made, { recursive: true });
}

async function rowOfOneCore({ name, folder }: PhotographSet): Promise<string> {
  const count = await countFor(folder);
  const ours: OneCore[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const pinned = ['-c', values.core, process.execPath, oneCore, folder, String(count)];
    ours.push(JSON.parse((await run('taskset', pinned)).stdout) as OneCore);
    if (values.reference) theirs.push(await referenceCpu(values.reference, folder, count));
  }
  const cpu = ours.map((one) => one.cpu);
  const cells = [
    name,
    median(ours.map(({ decode }) => decode)).toFixed(2),
    median(ours.map(({ hash }) => hash)).toFixed(2),
    spread(cpu),
    (1000 / median(cpu)).toFixed(0),
    theirs.length > 0 ? spread(theirs) : '',
    theirs.length > 0 ? (median(theirs) / median(cpu)).toFixed(2) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The shell says what processor time its children took. */
async function referenceCpu(path: string, folder: string, count: number): Promise<number> {
  const script = 'taskset -c "$0" "$@" > /dev/null; times';
  const args = ['-c', script, values.core, path, '-n', String(count), folder];
  const last = (await run('bash', args)).stdout.trim().split('\n').at(-1)!;
  const seconds = [...last.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, m, s]) => 60 * Number(m) + Number(s),
  );
  return (1000 * (seconds[0] + seconds[1])) / count;
}

async function rowOfAllCores({ name, folder }: PhotographSet): Promise<string> {
  const each = 2 * (await countFor(folder));
  const names = (await readdir(folder)).map((file) => join(folder, file));
  const files = Array.from({ length: each * cores }, (_, i) => names[i % names.length]);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const hash = () => finished(process.execPath, [breakwater, 'hash', ...files]);
    ours.push(files.length / (await secondsOf(hash)));
    const { reference } = values;
    if (!reference) continue;
    const all = () =>
      Promise.all(
        Array.from({ length: cores }, () => finished(reference, ['-n', String(each), folder])),
      );
    theirs.push(files.length / (await secondsOf(all)));
  }
  const cells = [
    name,
    median(ours).toFixed(0),
    theirs.length > 0 ? median(theirs).toFixed(0) : '',
    theirs.length > 0 ? (median(ours) / median(theirs)).toFixed(2) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Images for a run of some seconds. */
async function countFor(folder: string): Promise<number> {
  const [first] = await readdir(folder);
  const trial = await run(process.execPath, [oneCore, folder, '10']);
  const { cpu } = JSON.parse(trial.stdout) as OneCore;
  if (!first) throw new Error(`${folder} holds no image.`);
  return Math.max(20, Math.round(2000 / cpu));
}

function finished(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with code ${code}.`));
    });
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1];
}

function spread(figures: readonly number[]): string {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return `${median(figures).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
