import type { LevelGraph } from './level-graph.ts';
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
  const volumes = new Float64Array(order);
  const sizes = new Uint32Array(order);
  for (let node = 0; node < order; node += 1) {
    volumes[communities[node]] += strengths[node];
    sizes[communities[node]] += 1;
  }
  const empty = emptyCommunities(sizes);
  const scale = level.total > 0 ? resolution / level.total : 0;
  const weightTo = new Float64Array(order);
  const met = new Uint32Array(order);

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
    let meetings = 0;
    for (let edge = start; edge < end; edge += 1) {
      const community = communities[neighbours[edge]];
      if (weightTo[community] === 0) met[meetings++] = community;
      weightTo[community] += weights === undefined ? 1 : weights[edge];
    }
    volumes[from] -= strength;
    sizes[from] -= 1;
    let best = from;
    let bestGain = weightTo[from] - scale * strength * volumes[from];
    for (let index = 0; index < meetings; index += 1) {
      const community = met[index];
      const gain = weightTo[community] - scale * strength * volumes[community];
      if (gain > bestGain + 1e-12) {
        best = community;
        bestGain = gain;
      }
      weightTo[community] = 0;
    }
    // Alone is better than anywhere, where every tie is weaker than chance would have it.
    if (bestGain < 0 && sizes[from] > 0) best = empty.pop()!;
    volumes[best] += strength;
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
