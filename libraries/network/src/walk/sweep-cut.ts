import type { UndirectedGraph } from '../graph/undirected-graph.ts';

export interface SweepCut {
  /** How many of the highest-ranked nodes lie inside the cut. */
  readonly size: number;
  /** Weight that crosses the cut over the smaller side's volume, 0..1. */
  readonly conductance: number;
  /** Conductance of every prefix, from one node on. */
  readonly profile: Float64Array;
  /** Share of all weight's ends that each prefix holds, 0..1. */
  readonly volumes: Float64Array;
}

/**
 * The prefix of a ranking that is cut off from the rest at the least conductance (Andersen, Chung,
 * Lang 2006). Cost: the edges of the ranked nodes.
 */
export function sweepCut(graph: UndirectedGraph, ranking: readonly number[]): SweepCut {
  const { offsets, neighbours, weights, strengths } = graph;
  let total = 0;
  for (const strength of strengths) total += strength;
  const inside = new Set<number>();
  const profile = new Float64Array(ranking.length);
  const volumes = new Float64Array(ranking.length);
  let volume = 0;
  let crossing = 0;
  let size = 0;
  let conductance = Number.POSITIVE_INFINITY;
  ranking.forEach((node, index) => {
    volume += strengths[node];
    crossing += strengths[node];
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      if (inside.has(neighbours[edge])) crossing -= 2 * (weights === undefined ? 1 : weights[edge]);
    }
    inside.add(node);
    volumes[index] = volume / total;
    const smaller = Math.min(volume, total - volume);
    profile[index] = smaller > 0 ? Math.max(0, crossing) / smaller : 1;
    if (profile[index] < conductance) {
      conductance = profile[index];
      size = index + 1;
    }
  });
  return { size, conductance: ranking.length === 0 ? 1 : conductance, profile, volumes };
}
