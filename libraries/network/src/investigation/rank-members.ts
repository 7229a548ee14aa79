import { leiden } from '../community/leiden.ts';
import type { UndirectedGraph } from '../graph/undirected-graph.ts';
import { personalizedPageRank } from '../walk/personalized-page-rank.ts';

/** One configuration for every graph; not fitted to any. */
export const rankingParameters = {
  /** A long walk: members of a community need not be near a seed. */
  restart: 0.05,
  /** Communities are looked for from coarse to fine, since nobody knows the size of the network. */
  resolutions: [0.5, 1, 2, 4, 8],
  /** Visiting orders a resolution: what depends on chance is averaged out. */
  runs: 3,
  /** What is left to an account that is in no seed's community. */
  floor: 0.01,
} as const;

/**
 * Scores nodes by how much they belong with the seeds, from two views of the graph multiplied:
 *
 * 1. personalised PageRank from the seeds over the node's strength (Andersen, Chung, Lang 2006;
 *    the division takes away what a hub collects by size alone);
 * 2. the share of the seeds that lie in the node's community, averaged over Leiden partitions from
 *    coarse to fine (in the manner of consensus clustering, Lancichinetti and Fortunato 2012).
 *
 * A score has no unit: it orders. Nodes that no seed reaches score 0.
 * Cost: about 100 passes over the edges for the walk, and 15 runs of Leiden.
 */
export function rankMembers(graph: UndirectedGraph, seeds: readonly number[]): Float64Array {
  return memberRanker(graph)(seeds);
}

/** `rankMembers` for several sets of seeds in one graph: communities are found once. */
export function memberRanker(graph: UndirectedGraph): (seeds: readonly number[]) => Float64Array {
  const share = communityShare(graph);
  return (seeds) => {
    const company = share(seeds);
    return walkScores(graph, seeds).map(
      (score, node) => score * (company[node] + rankingParameters.floor),
    );
  };
}

/** Personalised PageRank over strength. */
function walkScores(graph: UndirectedGraph, seeds: readonly number[]): Float64Array {
  const scores = personalizedPageRank(graph, seeds, {
    restart: rankingParameters.restart,
    tolerance: 1e-7,
  });
  return scores.map((score, node) => (score === 0 ? 0 : score / graph.strengths[node]));
}

/** The share of the seeds in each node's community, 0..1, averaged over partitions. */
function communityShare(graph: UndirectedGraph): (seeds: readonly number[]) => Float64Array {
  const { resolutions, runs } = rankingParameters;
  const partitions = resolutions.flatMap((resolution) =>
    Array.from({ length: runs }, (_, run) => leiden(graph, { resolution, seed: run + 1 })),
  );
  return (seeds) => {
    const share = new Float64Array(graph.order);
    for (const { communities, count } of partitions) {
      const seedsIn = new Float64Array(count);
      for (const seed of seeds) seedsIn[communities[seed]] += 1 / seeds.length;
      for (let node = 0; node < graph.order; node += 1) share[node] += seedsIn[communities[node]];
    }
    return share.map((sum) => sum / partitions.length);
  };
}
