import type { UndirectedGraph } from '../graph/undirected-graph.ts';

/** The community of every node: `communities[node]` is in 0..count-1. */
export interface Partition {
  readonly communities: Uint32Array;
  readonly count: number;
}

/** The same partition with communities numbered from 0 in the order of their first node. */
export function renumber(labels: Uint32Array): Partition {
  let largest = 0;
  for (const label of labels) if (label > largest) largest = label;
  const numbers = new Int32Array(largest + 1).fill(-1);
  const communities = new Uint32Array(labels.length);
  let count = 0;
  for (let node = 0; node < labels.length; node += 1) {
    if (numbers[labels[node]] < 0) numbers[labels[node]] = count++;
    communities[node] = numbers[labels[node]];
  }
  return { communities, count };
}

/**
 * Newman and Girvan's (2004) modularity with a resolution (Reichardt and Bornholdt 2006): between
 * -0.5 and 1. O(edges).
 */
export function modularity(
  graph: UndirectedGraph,
  { communities, count }: Partition,
  resolution = 1,
): number {
  const { order, offsets, neighbours, weights, strengths } = graph;
  const volumes = new Float64Array(count);
  let inside = 0;
  let total = 0;
  for (let node = 0; node < order; node += 1) {
    volumes[communities[node]] += strengths[node];
    total += strengths[node];
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      if (communities[neighbours[edge]] === communities[node]) {
        inside += weights === undefined ? 1 : weights[edge];
      }
    }
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const volume of volumes) expected += (volume / total) ** 2;
  return inside / total - resolution * expected;
}

/**
 * Splits every community into its connected parts. Taking apart what no edge joins never lowers
 * modularity. O(order + edges).
 */
export function splitDisconnected(graph: UndirectedGraph, labels: Uint32Array): Partition {
  const { order, offsets, neighbours } = graph;
  const parts = new Uint32Array(order).fill(0xffffffff);
  const stack = new Uint32Array(order);
  let count = 0;
  for (let start = 0; start < order; start += 1) {
    if (parts[start] !== 0xffffffff) continue;
    let height = 0;
    stack[height++] = start;
    parts[start] = count;
    while (height > 0) {
      const node = stack[--height];
      for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
        const neighbour = neighbours[edge];
        if (parts[neighbour] === 0xffffffff && labels[neighbour] === labels[node]) {
          parts[neighbour] = count;
          stack[height++] = neighbour;
        }
      }
    }
    count += 1;
  }
  return { communities: parts, count };
}
