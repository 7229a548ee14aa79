import type { UndirectedGraph } from '../graph/undirected-graph.ts';
import { randomStream, shuffled } from '../random.ts';
import { aggregate, type LevelGraph, levelOf } from './level-graph.ts';
import { moveNodes } from './local-move.ts';
import { type Partition, renumber, splitDisconnected } from './partition.ts';
import { refine } from './refine.ts';

export interface LeidenOptions {
  /** Of modularity; larger finds smaller communities. 1 unless told. */
  readonly resolution?: number;
  /** Rounds of move, refine and aggregate over the whole graph; 2 unless told. */
  readonly iterations?: number;
  /** Of the order in which nodes are visited; the same seed gives the same communities. */
  readonly seed?: number;
}

/**
 * Communities by modularity with the Leiden algorithm (Traag, Waltman, van Eck 2019): nodes move
 * while that gains, each community is refined into well-connected parts, the parts become the nodes
 * of the next level. Every community is connected.
 * Cost: about O(edges) a level, a handful of levels an iteration; 20 bytes an edge beside the graph.
 */
export function leiden(graph: UndirectedGraph, options: LeidenOptions = {}): Partition {
  const { resolution = 1, iterations = 2, seed = 1 } = options;
  const random = randomStream(seed);
  const bottom = levelOf(graph);
  let labels: Uint32Array = Uint32Array.from({ length: graph.order }, (_, node) => node);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    labels = iterate(bottom, renumber(labels), resolution, random);
  }
  return splitDisconnected(graph, labels);
}

/** One descent through the levels, from a given partition of the nodes. */
function iterate(
  bottom: LevelGraph,
  start: Partition,
  resolution: number,
  random: () => number,
): Uint32Array {
  let level = bottom;
  let communities = start.communities;
  /** The node of the present level in which each node of the graph lies. */
  let within: Uint32Array | undefined;

  for (;;) {
    const order = shuffled(level.order, random);
    const moved = moveNodes(level, communities, order, resolution);
    const parts = refine(level, moved, order, resolution);
    if (parts.count === level.order || moved.count === level.order) {
      return compose(within, moved.communities);
    }
    const next = aggregate(level, parts);
    const nextCommunities = new Uint32Array(parts.count);
    for (let node = 0; node < level.order; node += 1) {
      nextCommunities[parts.communities[node]] = moved.communities[node];
    }
    within = compose(within, parts.communities);
    communities = renumber(nextCommunities).communities;
    level = next;
  }
}

function compose(within: Uint32Array | undefined, outer: Uint32Array): Uint32Array {
  return within === undefined ? outer : within.map((node) => outer[node]);
}
