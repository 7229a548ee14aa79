import type { CompactGraph } from '../graph/compact-graph.ts';

/**
 * The nodes that at most two arcs lead to from the seeds, and the seeds; ascending.
 * Cost: the arcs of the seeds and of those that they point at, and a byte a node.
 */
export function twoHop(graph: CompactGraph, seeds: Iterable<number>): Uint32Array {
  const { order, outOffsets, outTargets } = graph;
  const met = new Uint8Array(order);
  const found: number[] = [];
  const meet = (node: number) => {
    if (met[node] === 1) return;
    met[node] = 1;
    found.push(node);
  };
  for (const seed of seeds) meet(seed);
  for (let hop = 0, first = 0; hop < 2; hop += 1) {
    const last = found.length;
    for (; first < last; first += 1) {
      const node = found[first];
      for (let arc = outOffsets[node]; arc < outOffsets[node + 1]; arc += 1) meet(outTargets[arc]);
    }
  }
  return Uint32Array.from(found).sort();
}
