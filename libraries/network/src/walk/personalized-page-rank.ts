import type { UndirectedGraph } from '../graph/undirected-graph.ts';

export interface PageRankOptions {
  /** Probability of returning to the seeds at each step, 0..1. */
  readonly restart: number;
  /** Stops when the L1 change of an iteration is below this; 1e-8 unless told. */
  readonly tolerance?: number;
  readonly maximumIterations?: number;
}

/**
 * Exact personalised PageRank (Page et al. 1999; Haveliwala 2002) by power iteration from seeds in
 * equal parts; sums to 1. What is not handed on returns to the seeds: the restart share, all of a node
 * without edges, and what leaves a part of a graph whose strengths count edges to the outside.
 * Cost: O(edges) an iteration, about log(tolerance) / log(1 - restart) iterations.
 */
export function personalizedPageRank(
  graph: UndirectedGraph,
  seeds: readonly number[],
  { restart, tolerance = 1e-8, maximumIterations = 1000 }: PageRankOptions,
): Float64Array {
  const { order, offsets, neighbours, weights, strengths } = graph;
  let scores = new Float64Array(order);
  let next = new Float64Array(order);
  for (const seed of seeds) scores[seed] += 1 / seeds.length;

  for (let iteration = 0; iteration < maximumIterations; iteration += 1) {
    next.fill(0);
    let handed = 0;
    for (let node = 0; node < order; node += 1) {
      if (scores[node] === 0 || strengths[node] === 0) continue;
      const spread = ((1 - restart) * scores[node]) / strengths[node];
      for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
        const share = weights === undefined ? spread : spread * weights[edge];
        next[neighbours[edge]] += share;
        handed += share;
      }
    }
    for (const seed of seeds) next[seed] += (1 - handed) / seeds.length;
    let change = 0;
    for (let node = 0; node < order; node += 1) change += Math.abs(next[node] - scores[node]);
    [scores, next] = [next, scores];
    if (change < tolerance) break;
  }
  return scores;
}
