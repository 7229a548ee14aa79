/**
 * How fast are load, push and communities on a million accounts, in how much memory, beside igraph?
 *
 * `node benchmarks/network/run.ts [--accounts 1000000] [--degree 19.2] [--seed 7] [--repeats 3]
 * [--only load,push,communities,small]`
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './median.ts';
import { plantedGraph } from './planted-graph.ts';
import { type Writing, writeEdges } from './write-edges.ts';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    degree: { type: 'string', default: '19.2' },
    seed: { type: 'string', default: '7' },
    repeats: { type: 'string', default: '3' },
    only: { type: 'string', default: 'load,push,communities,small' },
  },
});
const here = import.meta.dirname;
const peers = join(here, '..', 'peers');
const parts = values.only.split(',');
const repeats = Number(values.repeats);
const graphArguments = [values.accounts, values.degree, values.seed];
const folder = mkdtempSync(join(tmpdir(), 'breakwater-network-'));
try {
  if (parts.includes('load')) load();
  if (parts.includes('push')) push();
  if (parts.includes('communities')) communities();
  if (parts.includes('small')) small();
} finally {
  rmSync(folder, { recursive: true });
}

function load(): void {
  console.log(
    '\nload: file to both directions | s, median | s, all | CPU s | bytes an edge at the peak',
  );
  const graph = plantedGraph(Number(values.accounts), Number(values.degree), Number(values.seed));
  const files: [string, Writing][] = [
    ['integer ids by source', { ids: 'integer', order: 'by source', attributes: false }],
    ['integer ids, shuffled', { ids: 'integer', order: 'shuffled', attributes: false }],
    ['string ids, shuffled', { ids: 'string', order: 'shuffled', attributes: false }],
    ['the same, weights and kinds', { ids: 'string', order: 'shuffled', attributes: true }],
  ];
  for (const [name, writing] of files) {
    const file = join(folder, 'edges.csv');
    writeEdges(file, graph, writing);
    const runs = Array.from({ length: repeats }, () => child('load.ts', [file]));
    const seconds = runs.map((run) => run.seconds);
    const bytes = Math.max(...runs.map((run) => run.bytesAnEdge));
    const cpu = shown([median(runs.map((run) => run.cpuSeconds))]);
    console.log(
      `${name} | ${shown([median(seconds)])} | ${shown(seconds)} | ${cpu} | ${bytes.toFixed(1)}`,
    );
    rmSync(file);
  }
  console.log(`${graph.sources.length} edges`);
}

function push(): void {
  const runs = Array.from({ length: repeats }, () => child('push.ts', graphArguments));
  const ms = (field: string) => median(runs.map((run) => run[field])).toFixed(1);
  const [{ pushes, waves, rows, precision, twoHop, followers }] = runs;
  console.log('\npush at 1e-6 from 20 seeds');
  console.log(`first ${ms('firstMs')} ms, later ${ms('laterMs')} ms, ${pushes} pushes`);
  console.log(`in waves ${ms('wavesMs')} ms, ${waves} waves, ${rows} rows`);
  console.log(`precision among the planted 400: ${precision.toFixed(3)}`);
  console.log(`both directions as one: ${ms('undirectedMs')} ms`);
  console.log(`two hops ${ms('twoHopMs')} ms (${twoHop})`);
  console.log(`unique followers ${ms('followersMs')} ms (${followers})`);
}

function communities(): void {
  const file = join(folder, 'edges.bin');
  const ours: Run[] = [];
  const theirs: Run[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    ours.push(child('communities.ts', [...graphArguments, file]));
    if (!existsSync(join(peers, 'igraph'))) continue;
    theirs.push(run('python3', [join(here, 'communities-igraph.py'), values.accounts, file]));
  }
  if (theirs.length === 0) console.log('igraph: skipped, not in benchmarks/peers');
  else
    console.log(
      `\nigraph ${theirs[0].version} takes ${shown([theirs[0].build])} s to make its graph`,
    );
  console.log('\nLeiden | s, median | s, all | modularity | communities | disconnected | peak MB');
  for (const iterations of [1, 2]) {
    const row = (name: string, runs: readonly Run[]) => {
      const found = runs.map((run) => run.found[iterations - 1]);
      const seconds = found.map((result) => result.seconds);
      const { modularity, communities, disconnected = '' } = found[0];
      console.log(
        [
          `${name}, ${iterations} iterations`,
          shown([median(seconds)]),
          shown(seconds),
          modularity.toFixed(5),
          communities,
          disconnected,
          runs[0].peakMb.toFixed(0),
        ].join(' | '),
      );
      return median(seconds);
    };
    const own = row('ours', ours);
    if (theirs.length === 0) continue;
    console.log(`time over that of igraph: ${(own / row('igraph', theirs)).toFixed(2)}`);
  }
}

function small(): void {
  if (!existsSync(join(peers, 'node_modules', 'graphology-communities-louvain'))) {
    console.log('graphology: skipped, not in benchmarks/peers');
    return;
  }
  const file = join(folder, 'small.csv');
  const graph = plantedGraph(100_000, Number(values.degree), Number(values.seed));
  writeEdges(file, graph, { ids: 'integer', order: 'by source', attributes: false });
  const loaded = child('load.ts', [file]);
  const own = child('communities.ts', ['100000', values.degree, values.seed]).found[1];
  const peer = child('small-graphology.ts', [file]);
  const memory = (loaded.bytesAnEdge * loaded.edges) / 2 ** 20;
  console.log(`\n100,000 accounts, ${loaded.edges} edges | load s | peak MB | communities s | Q`);
  console.log(
    `ours (Leiden, 2 iterations) | ${shown([loaded.seconds])} | ${memory.toFixed(0)} | ${shown([own.seconds])} | ${own.modularity.toFixed(4)}`,
  );
  console.log(
    `graphology (Louvain) | ${shown([peer.load])} | ${peer.peakMb.toFixed(0)} | ${shown([peer.seconds])} | ${peer.modularity.toFixed(4)}`,
  );
}

// biome-ignore lint/suspicious/noExplicitAny: what the children of this file print
type Run = any;

function child(script: string, parameters: readonly string[]): Run {
  return run(process.execPath, [join(here, script), ...parameters]);
}

function run(command: string, parameters: readonly string[]): Run {
  const { stdout, stderr, status } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: ${stderr}`);
  return JSON.parse(stdout);
}

function shown(seconds: readonly number[]): string {
  return seconds.map((value) => value.toFixed(2)).join(' ');
}
