import type { LevelGraph } from './level-graph.ts';
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
  const volumes = strengths.slice();
  const alone = new Uint8Array(order).fill(1);
  /** Weight from a part to the rest of its community. */
  const ties = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      if (communities[neighbours[edge]] === communities[node]) {
        ties[node] += weights === undefined ? 1 : weights[edge];
      }
    }
  }
  const weightTo = new Float64Array(order);
  const met = new Uint32Array(order);

  for (const node of visits) {
    if (alone[node] === 0) continue;
    const community = communities[node];
    const strength = strengths[node];
    const communityVolume = communityVolumes[community];
    if (ties[node] < scale * strength * (communityVolume - strength)) continue;

    let meetings = 0;
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      const neighbour = neighbours[edge];
      if (communities[neighbour] !== community) continue;
      const part = parts[neighbour];
      if (weightTo[part] === 0) met[meetings++] = part;
      weightTo[part] += weights === undefined ? 1 : weights[edge];
    }
    let best = node;
    let bestGain = 0;
    let bestWeight = 0;
    for (let index = 0; index < meetings; index += 1) {
      const part = met[index];
      const weight = weightTo[part];
      weightTo[part] = 0;
      const volume = volumes[part];
      if (ties[part] < scale * volume * (communityVolume - volume)) continue;
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
    volumes[best] += strength;
    ties[best] += ties[node] - 2 * bestWeight;
  }
  return renumber(parts);
}
