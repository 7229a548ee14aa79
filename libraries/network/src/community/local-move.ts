import { type LevelGraph, largestDegree } from './level-graph.ts';
import { type Partition, renumber } from './partition.ts';

/**
 * Moves each node to the neighbouring community where modularity gains most, until no move gains;
 * only the neighbours of a node that moved are asked again (the fast local move of Leiden).
 */
export function moveNodes(
  level: LevelGraph,
  start: Uint32Array,
  visits: Uint32Array,
  resolution: number,
): Partition {
  const { order, offsets, neighbours, weights, strengths } = level;
  const communities = start.slice();
  /**
   * Two numbers a community, side by side since they are read together: the weight of the present
   * node's edges to it, and its volume.
   */
  const state = new Float64Array(order * 2);
  const sizes = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    state[communities[node] * 2 + 1] += strengths[node];
    sizes[communities[node]] += 1;
  }
  const empty = emptyCommunities(sizes);
  const scale = level.total > 0 ? resolution / level.total : 0;
  const met = new Uint32Array(order);
  /** Communities of the present node's neighbours. */
  const near = new Uint32Array(largestDegree(level));

  // A ring of the nodes that wait; no node waits twice, so that it never overflows.
  const ring = visits.slice();
  const waits = new Uint8Array(order).fill(1);
  let head = 0;
  let waiting = order;
  while (waiting > 0) {
    const node = ring[head];
    head = head + 1 === order ? 0 : head + 1;
    waiting -= 1;
    waits[node] = 0;

    const from = communities[node];
    const strength = strengths[node];
    const start = offsets[node];
    const end = offsets[node + 1];
    // A loop without a branch, so that the processor waits for the memory of many neighbours at once.
    for (let edge = start; edge < end; edge += 1) {
      near[edge - start] = communities[neighbours[edge]];
    }
    let meetings = 0;
    for (let edge = start; edge < end; edge += 1) {
      const community = near[edge - start];
      const weight = state[community * 2];
      if (weight === 0) met[meetings++] = community;
      state[community * 2] = weight + (weights === undefined ? 1 : weights[edge]);
    }
    state[from * 2 + 1] -= strength;
    sizes[from] -= 1;
    let best = from;
    let bestGain = state[from * 2] - scale * strength * state[from * 2 + 1];
    for (let index = 0; index < meetings; index += 1) {
      const community = met[index];
      const gain = state[community * 2] - scale * strength * state[community * 2 + 1];
      if (gain > bestGain + 1e-12) {
        best = community;
        bestGain = gain;
      }
      state[community * 2] = 0;
    }
    // Alone is better than anywhere, where every tie is weaker than chance would have it.
    if (bestGain < 0 && sizes[from] > 0) best = empty.pop()!;
    state[best * 2 + 1] += strength;
    sizes[best] += 1;
    if (best === from) continue;
    communities[node] = best;
    if (sizes[from] === 0) empty.push(from);
    for (let edge = start; edge < end; edge += 1) {
      const neighbour = neighbours[edge];
      if (waits[neighbour] === 0 && communities[neighbour] !== best) {
        waits[neighbour] = 1;
        const tail = head + waiting;
        ring[tail >= order ? tail - order : tail] = neighbour;
        waiting += 1;
      }
    }
  }
  return renumber(communities);
}

function emptyCommunities(sizes: Uint32Array): number[] {
  const empty: number[] = [];
  for (let community = 0; community < sizes.length; community += 1) {
    if (sizes[community] === 0) empty.push(community);
  }
  return empty;
}
