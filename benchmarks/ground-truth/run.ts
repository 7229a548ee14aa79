/**
 * Does the ranking find known communities in public graphs?
 *
 * `BREAKWATER_DATA=FOLDER node benchmarks/ground-truth/run.ts [--runs 5] [--trials 100] [--seeds 10]`
 *
 * A run draws its own seeds; precision is among as many accounts as there are members to be found.
 */
import { parseArgs } from 'node:util';
import {
  forwardPush,
  memberRanker,
  rankByScoreOverStrength,
  toUndirected,
  type UndirectedGraph,
} from '@breakwater/network';
import { labelledGraphs, precisionAtSize, trials } from './protocol.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    trials: { type: 'string', default: '100' },
    seeds: { type: 'string', default: '10' },
  },
});

type Ranker = (seeds: readonly number[]) => Iterable<number>;

const methods: readonly [string, (graph: UndirectedGraph) => Ranker][] = [
  [
    'push alone, by score over degree',
    (graph) => (seeds) => {
      const { scores } = forwardPush(graph, seeds, { restart: 0.15, precision: 1e-7 });
      return rankByScoreOverStrength(scores, graph.strengths);
    },
  ],
  [
    'members as they are ranked',
    (graph) => {
      const rank = memberRanker(graph);
      return (seeds) => descending(rank(seeds));
    },
  ],
];

console.log('data | ranking | trials a run | mean | spread of runs | lowest | highest | s');
for (const labelled of labelledGraphs()) {
  const graph = toUndirected(labelled.graph);
  for (const [name, rankerOf] of methods) {
    const start = performance.now();
    const ranker = rankerOf(graph);
    const runs = Array.from({ length: Number(values.runs) }, (_, run) =>
      Array.from(
        trials(labelled, {
          count: Number(values.trials),
          seeds: Number(values.seeds),
          seed: run + 1,
        }),
        (trial) => precisionAtSize(labelled, trial, ranker(trial.seeds)),
      ),
    );
    const means = runs.map(mean);
    const seconds = (performance.now() - start) / 1000;
    console.log(
      [
        labelled.name,
        name,
        runs[0].length,
        ...[mean(means), spread(means), Math.min(...means), Math.max(...means)].map((value) =>
          value.toFixed(3),
        ),
        seconds.toFixed(0),
      ].join(' | '),
    );
  }
}

/** All nodes by score, the highest first. */
function descending(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Standard deviation between runs. */
function spread(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((value) => (value - middle) ** 2)));
}
