/**
 * Pushes from 20 seeds of the planted community and prints what that took, as JSON:
 * `node push.ts ACCOUNTS DEGREE SEED`.
 */
import {
  adjacencyOf,
  buildGraph,
  forwardPush,
  forwardPushInWaves,
  randomStream,
  rankByScoreOverStrength,
  shuffled,
  toUndirected,
  twoHop,
  uniqueFollowers,
} from '@breakwater/network';
import { median } from './median.ts';
import { plantedGraph } from './planted-graph.ts';

const [accounts, degree, seed] = process.argv.slice(2).map(Number);
const { planted, ...arcs } = plantedGraph(accounts, degree, seed);
const directed = buildGraph(accounts, arcs);
const timed = <Result>(work: () => Result): [Result, number] => {
  const start = performance.now();
  return [work(), performance.now() - start];
};
const [graph, undirectedMs] = timed(() => toUndirected(directed));
const seeds = [...shuffled(planted.length, randomStream(3)).subarray(0, 20)].map(
  (index) => planted[index],
);
const options = { restart: 0.15, precision: 1e-6 };

const [first, firstMs] = timed(() => forwardPush(graph, seeds, options));
const laterMs = Array.from(
  { length: 20 },
  () => timed(() => forwardPush(graph, seeds, options))[1],
);
const start = performance.now();
const waves = await forwardPushInWaves(adjacencyOf(graph), seeds, options);
const wavesMs = performance.now() - start;
const [reached, twoHopMs] = timed(() => twoHop(directed, seeds));
const [followers, followersMs] = timed(() => uniqueFollowers(directed, planted));

const wanted = new Set(planted);
for (const node of seeds) wanted.delete(node);
const ranking = rankByScoreOverStrength(first.scores, graph.strengths).filter(
  (node) => !seeds.includes(node),
);
const right = ranking.slice(0, wanted.size).filter((node) => wanted.has(node)).length;
console.log(
  JSON.stringify({
    undirectedMs,
    firstMs,
    laterMs: median(laterMs),
    pushes: first.pushes,
    wavesMs,
    waves: waves.waves,
    rows: waves.rows,
    precision: right / wanted.size,
    twoHop: reached.length,
    twoHopMs,
    followers,
    followersMs,
  }),
);
