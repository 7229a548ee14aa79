import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGraph, type CompactGraph, randomStream, shuffled } from '@breakwater/network';

/** A graph of which it is known who belongs together. */
export interface LabelledGraph {
  readonly name: string;
  readonly graph: CompactGraph;
  readonly labels: Int32Array;
}

export interface Trial {
  readonly seeds: readonly number[];
  /** The members to be found: of the seeds' community, without the seeds. */
  readonly members: ReadonlySet<number>;
}

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the data to measure with lies; it is never copied into the project. */
export const dataFolder = process.env.BREAKWATER_DATA ?? join(checkout, '..', 'shared', 'data');

const sources = [
  { name: 'lastfm-asia', edges: 'lastfm_asia_edges.csv', labels: 'lastfm_asia_target.csv' },
  {
    name: 'email-Eu-core',
    edges: 'email-Eu-core.txt',
    labels: 'email-Eu-core-department-labels.txt',
  },
];

/** The labelled graphs that are present; says aloud which are not. */
export function labelledGraphs(): LabelledGraph[] {
  return sources.flatMap(({ name, edges, labels }) => {
    const folder = join(dataFolder, 'graphs');
    if (!existsSync(join(folder, edges)) || !existsSync(join(folder, labels))) {
      console.log(`${name}: skipped, not in the folder that BREAKWATER_DATA names`);
      return [];
    }
    return [read(name, join(folder, edges), join(folder, labels))];
  });
}

function read(name: string, edgesFile: string, labelsFile: string): LabelledGraph {
  const rows = pairs(labelsFile);
  const labels = new Int32Array(Math.max(...rows.map(([node]) => node)) + 1).fill(-1);
  for (const [node, label] of rows) labels[node] = label;
  const edges = pairs(edgesFile);
  const graph = buildGraph(labels.length, {
    sources: Uint32Array.from(edges, ([source]) => source),
    targets: Uint32Array.from(edges, ([, target]) => target),
  });
  return { name, graph, labels };
}

function pairs(file: string): [number, number][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(/[\s,]+/, 2).map(Number) as [number, number]);
}

/**
 * Trials as `seeds` random members of every community that has at least 30, in turn, until there are
 * about `count`.
 */
export function* trials(
  { labels }: LabelledGraph,
  { count = 100, seeds = 10, seed = 1, smallest = 30 } = {},
): Generator<Trial> {
  const communities = new Map<number, number[]>();
  labels.forEach((label, node) => {
    if (label < 0) return;
    const members = communities.get(label);
    if (members) members.push(node);
    else communities.set(label, [node]);
  });
  const large = [...communities.values()].filter((members) => members.length >= smallest);
  const random = randomStream(seed);
  const rounds = Math.ceil(count / large.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const members of large) {
      const order = shuffled(members.length, random);
      const chosen = [...order.subarray(0, seeds)].map((index) => members[index]);
      const rest = new Set(members);
      for (const node of chosen) rest.delete(node);
      yield { seeds: chosen, members: rest };
    }
  }
}

/** Share of true members among the first |members| of the labelled nodes that are no seeds. */
export function precisionAtSize(
  { labels }: LabelledGraph,
  trial: Trial,
  ranking: Iterable<number>,
): number {
  const seeds = new Set(trial.seeds);
  let ranked = 0;
  let right = 0;
  for (const node of ranking) {
    if (ranked === trial.members.size) break;
    if (labels[node] < 0 || seeds.has(node)) continue;
    ranked += 1;
    if (trial.members.has(node)) right += 1;
  }
  return right / trial.members.size;
}
