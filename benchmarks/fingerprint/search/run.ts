/**
 * How fast is the index, beside FAISS? `node benchmarks/fingerprint/search/run.ts`
 *
 * [--sizes 1000000,10000000]; [--rounds 5]; [--queries 2000]; [--core 0]; [--no-faiss]
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Measured, Round } from './one-core.ts';
import { type SetFiles, type SetName, sets, writeSet } from './sets.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000000,10000000' },
    rounds: { type: 'string', default: '5' },
    queries: { type: 'string', default: '2000' },
    core: { type: 'string', default: '0' },
    faiss: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

interface Peer {
  readonly build: number;
  readonly found: number;
  readonly options: string;
  readonly version: string;
  /** Queries a second where all are given in one call. */
  readonly atOnce: number;
  readonly rounds: readonly Round[];
}

const run = promisify(execFile);
const peers = join(import.meta.dirname, '../../peers');
/** Comparing all takes equally long for every query, so that a few say enough. */
const flatQueries = 200;
/** Building 10 million takes IndexBinaryMultiHash many minutes. */
const multiHashMost = 1_000_000;

const folder = await mkdtemp(join(tmpdir(), 'search-'));
try {
  console.log(
    'Distance 31, one core, one query at a time; seconds and milliseconds of the processor (save and load: of the clock). Medians of the rounds (lowest to highest).\n',
  );
  console.log(
    '| hashes | set | index | queries/s | p50 | p99 | longest | found | bytes/hash | add, s | build, s | save, s | load, s |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const size of values.sizes.split(',').map(Number)) {
    for (const name of Object.keys(sets) as SetName[]) await compare(name, size);
  }
} finally {
  await rm(folder, { recursive: true });
}

async function compare(name: SetName, hashes: number): Promise<void> {
  const queries = Number(values.queries);
  const bankFile = join(folder, 'bank');
  const queryFile = join(folder, 'queries');
  const files: SetFiles = { hashes, queries, bankFile, queryFile };
  await writeSet(name, files);
  const script = join(import.meta.dirname, 'one-core.ts');
  const snapshot = join(folder, 'snapshot');
  const { stdout } = await pinned(
    ...[process.execPath, '--max-old-space-size=4000', script, bankFile, queryFile],
    ...[snapshot, values.rounds],
  );
  const ours: Measured = JSON.parse(stdout);
  const seconds = (time: number) => (time / 1000).toFixed(1);
  row(hashes, name, 'HashIndex', ours.rounds, [
    String(ours.found),
    ours.bytesPerHash.toFixed(0),
    ...[ours.add, ours.compact, ours.save, ours.load].map(seconds),
  ]);
  const { folding } = ours;
  const step = `longest step ${folding.longestStep.toFixed(0)} ms`;
  row(hashes, name, `while folding (${step})`, [folding], []);
  if (!values.faiss || !(name === 'uniform' || name === 'clustered')) return;
  const fewer = join(folder, 'fewer queries');
  await writeFile(fewer, (await readFile(queryFile)).subarray(0, 32 * flatQueries));
  await beside(ours, name, 'flat', bankFile, fewer);
  if (hashes <= multiHashMost) await beside(ours, name, 'multihash', bankFile, queryFile);
}

async function beside(
  ours: Measured,
  name: SetName,
  kind: string,
  bankFile: string,
  queryFile: string,
): Promise<void> {
  const script = join(import.meta.dirname, 'faiss_search.py');
  const { stdout } = await pinned('python3', script, bankFile, queryFile, kind, values.rounds);
  const peer: Peer = JSON.parse(stdout);
  const own = medianOf(ours.rounds, 'perSecond');
  const times = (theirs: number) => (own / theirs).toFixed(1);
  const one = times(medianOf(peer.rounds, 'perSecond'));
  const label = `FAISS ${peer.version} ${kind} (${peer.options}; ${peer.atOnce.toFixed(0)}/s in one call): HashIndex is ${one} (${times(peer.atOnce)}) times as fast`;
  row(ours.hashes, name, label, peer.rounds, [
    String(peer.found),
    '',
    '',
    (peer.build / 1000).toFixed(1),
  ]);
}

function pinned(...command: string[]) {
  const env = { ...process.env, PYTHONPATH: peers };
  return run('taskset', ['-c', values.core, ...command], { env, maxBuffer: 2 ** 30 });
}

function row(
  hashes: number,
  name: string,
  index: string,
  rounds: readonly Round[],
  others: readonly string[],
): void {
  const cells = [
    hashes.toLocaleString('en'),
    name,
    index,
    spread(rounds, 'perSecond', 0),
    spread(rounds, 'p50', 2),
    spread(rounds, 'p99', 2),
    medianOf(rounds, 'most').toFixed(1),
    ...others,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function medianOf(rounds: readonly Round[], figure: keyof Round): number {
  return rounds.map((round) => round[figure]).toSorted((a, b) => a - b)[rounds.length >> 1];
}

function spread(rounds: readonly Round[], figure: keyof Round, digits: number): string {
  const figures = rounds.map((round) => round[figure]);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const middle = medianOf(rounds, figure).toFixed(digits);
  if (rounds.length === 1) return middle;
  return `${middle} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}
