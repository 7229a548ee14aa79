import { type LevelGraph, largestDegree } from './level-graph.ts';
import { type Partition, renumber } from './partition.ts';

/**
 * Refines communities into well-connected parts: within its community each node that is still alone
 * joins the part where modularity gains most, if node and part are tied to the rest of the community
 * at least as strongly as chance would have it. Every part is connected.
 */
export function refine(
  level: LevelGraph,
  { communities, count }: Partition,
  visits: Uint32Array,
  resolution: number,
): Partition {
  const { order, offsets, neighbours, weights, strengths } = level;
  const scale = level.total > 0 ? resolution / level.total : 0;
  const communityVolumes = new Float64Array(count);
  for (let node = 0; node < order; node += 1)
    communityVolumes[communities[node]] += strengths[node];

  const parts = Uint32Array.from({ length: order }, (_, node) => node);
  const alone = new Uint8Array(order).fill(1);
  /**
   * Four numbers a part, side by side since they are read together: the weight of the present node's
   * edges to it, its volume, the weight from it to the rest of its community, and nothing.
   */
  const state = new Float64Array(order * 4);
  /** Of the present node's neighbours: read ahead, without a branch, as in `moveNodes`. */
  const near = new Uint32Array(largestDegree(level));
  for (let node = 0; node < order; node += 1) {
    state[node * 4 + 1] = strengths[node];
    const start = offsets[node];
    const end = offsets[node + 1];
    for (let edge = start; edge < end; edge += 1) {
      near[edge - start] = communities[neighbours[edge]];
    }
    for (let edge = start; edge < end; edge += 1) {
      if (near[edge - start] === communities[node]) {
        state[node * 4 + 2] += weights === undefined ? 1 : weights[edge];
      }
    }
  }
  const met = new Uint32Array(order);

  for (const node of visits) {
    if (alone[node] === 0) continue;
    const community = communities[node];
    const strength = strengths[node];
    const communityVolume = communityVolumes[community];
    const ties = state[node * 4 + 2];
    if (ties < scale * strength * (communityVolume - strength)) continue;

    const start = offsets[node];
    const end = offsets[node + 1];
    for (let edge = start; edge < end; edge += 1) {
      near[edge - start] = communities[neighbours[edge]];
    }
    let meetings = 0;
    for (let edge = start; edge < end; edge += 1) {
      if (near[edge - start] !== community) continue;
      const part = parts[neighbours[edge]];
      const weight = state[part * 4];
      if (weight === 0) met[meetings++] = part;
      state[part * 4] = weight + (weights === undefined ? 1 : weights[edge]);
    }
    let best = node;
    let bestGain = 0;
    let bestWeight = 0;
    for (let index = 0; index < meetings; index += 1) {
      const part = met[index];
      const weight = state[part * 4];
      state[part * 4] = 0;
      const volume = state[part * 4 + 1];
      if (state[part * 4 + 2] < scale * volume * (communityVolume - volume)) continue;
      const gain = weight - scale * strength * volume;
      if (gain > bestGain) {
        best = part;
        bestGain = gain;
        bestWeight = weight;
      }
    }
    if (best === node) continue;
    parts[node] = best;
    alone[best] = 0;
    state[best * 4 + 1] += strength;
    state[best * 4 + 2] += ties - 2 * bestWeight;
  }
  return renumber(parts);
}
