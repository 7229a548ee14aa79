import { leiden } from '../community/leiden.ts';
import type { UndirectedGraph } from '../graph/undirected-graph.ts';
import { personalizedPageRank } from '../walk/personalized-page-rank.ts';

/** One configuration for every graph; not fitted to any. */
export const rankingParameters = {
  /** A long walk: members of a community need not be near a seed. */
  restart: 0.05,
  /** Chance of a visit that every seed grants every account, so that one silent seed forbids nothing. */
  unreached: 1e-7,
  /** Walks at most; more seeds share walks. */
  walks: 24,
  /** Communities are looked for from coarse to fine, since nobody knows the size of the network. */
  resolutions: [0.5, 1, 2, 4, 8],
  /** Visiting orders a resolution: what depends on chance is averaged out, in large graphs by size. */
  runs: 3,
  large: 10_000,
  /** What is left to an account that shares no community with two seeds. */
  floor: 0.3,
} as const;

/**
 * Scores nodes by how much they belong with the seeds, from two views of the graph multiplied:
 *
 * 1. personalised PageRank from each seed over the node's strength (Andersen, Chung, Lang 2006; the
 *    division takes away what a hub collects by size alone), joined by the geometric mean: what all
 *    seeds lead to stands above what one seed alone is full of, such as its own circle of friends;
 * 2. the share of the seeds, beyond a single one, that lie in the node's community, averaged over
 *    Leiden partitions from coarse to fine (in the manner of consensus clustering, Lancichinetti and
 *    Fortunato 2012).
 *
 * A score has no unit: it orders. Nodes that no seed reaches score 0.
 * Cost: about 300 passes over the edges for each seed, up to 24, and 15 runs of Leiden.
 */
export function rankMembers(graph: UndirectedGraph, seeds: readonly number[]): Float64Array {
  return memberRanker(graph)(seeds);
}

/** `rankMembers` for several sets of seeds in one graph: communities and walks are found once. */
export function memberRanker(graph: UndirectedGraph): (seeds: readonly number[]) => Float64Array {
  const share = communityShare(graph);
  const known = new Map<string, Float64Array>();
  const walkFrom = (group: readonly number[]): Float64Array => {
    const key = group.join(' ');
    const walk =
      known.get(key) ??
      personalizedPageRank(graph, group, { restart: rankingParameters.restart, tolerance: 1e-7 });
    known.set(key, walk);
    return walk;
  };
  return (seeds) => {
    const company = share(seeds);
    const scores = meanOverStrength(graph, groupsOf(seeds).map(walkFrom));
    return scores.map((score, node) => score * (company[node] + rankingParameters.floor));
  };
}

/** Seeds by themselves, or dealt to as many groups as there may be walks. */
function groupsOf(seeds: readonly number[]): number[][] {
  const count = Math.min(seeds.length, rankingParameters.walks);
  const groups: number[][] = Array.from({ length: count }, () => []);
  [...seeds]
    .sort((a, b) => a - b)
    .forEach((seed, index) => {
      groups[index % count].push(seed);
    });
  return groups;
}

/** The geometric mean of walks, over strength. */
function meanOverStrength(graph: UndirectedGraph, walks: readonly Float64Array[]): Float64Array {
  const logarithms = new Float64Array(graph.order);
  const reached = new Uint8Array(graph.order);
  for (const walk of walks) {
    walk.forEach((visits, node) => {
      if (visits > 0) reached[node] = 1;
      logarithms[node] += Math.log(visits + rankingParameters.unreached) / walks.length;
    });
  }
  return logarithms.map((logarithm, node) =>
    reached[node] === 1 && graph.strengths[node] > 0
      ? Math.exp(logarithm) / graph.strengths[node]
      : 0,
  );
}

/**
 * How likely another of the seeds lies in each node's community, 0..1, averaged over partitions; a
 * lone seed's community counts in full.
 */
function communityShare(graph: UndirectedGraph): (seeds: readonly number[]) => Float64Array {
  const { resolutions, large } = rankingParameters;
  const runs = graph.order > large ? 1 : rankingParameters.runs;
  const partitions = resolutions.flatMap((resolution) =>
    Array.from({ length: runs }, (_, run) => leiden(graph, { resolution, seed: run + 1 })),
  );
  return (seeds) => {
    const alone = seeds.length > 1 ? 1 : 0;
    const share = new Float64Array(graph.order);
    for (const { communities, count } of partitions) {
      const seedsIn = new Float64Array(count);
      for (const seed of seeds) seedsIn[communities[seed]] += 1;
      for (let node = 0; node < graph.order; node += 1) {
        const company = Math.max(0, seedsIn[communities[node]] - alone) / (seeds.length - alone);
        share[node] += company / partitions.length;
      }
    }
    return share;
  };
}
