/**
 * Finds communities with one and with two iterations and prints what that took, as JSON:
 * `node communities.ts ACCOUNTS DEGREE SEED [EDGES]`. With a file name it writes the edges there
 * first, pairs of 32-bit numbers, for others to read.
 */
import { writeFileSync } from 'node:fs';
import {
  buildGraph,
  leiden,
  modularity,
  type Partition,
  toUndirected,
  type UndirectedGraph,
} from '@breakwater/network';
import { plantedGraph } from './planted-graph.ts';

const [accounts, degree, seed] = process.argv.slice(2, 5).map(Number);
const graph = toUndirected(buildGraph(accounts, plantedGraph(accounts, degree, seed)));
const file = process.argv[5];
if (file) writeFileSync(file, edgesOf(graph));

const found = [1, 2].map((iterations) => {
  const start = performance.now();
  const partition = leiden(graph, { iterations });
  const seconds = (performance.now() - start) / 1000;
  return {
    seconds,
    modularity: modularity(graph, partition),
    communities: partition.count,
    disconnected: connectedParts(graph, partition) - partition.count,
  };
});
console.log(JSON.stringify({ found, peakMb: process.resourceUsage().maxRSS / 1024 }));

function edgesOf({ order, offsets, neighbours }: UndirectedGraph): Uint32Array {
  const edges = new Uint32Array(neighbours.length);
  let size = 0;
  for (let node = 0; node < order; node += 1) {
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      if (neighbours[edge] < node) continue;
      edges[size++] = node;
      edges[size++] = neighbours[edge];
    }
  }
  return edges;
}

/** In how many parts the communities lie, counted in a way of its own: by joining the ends of edges. */
function connectedParts(graph: UndirectedGraph, { communities }: Partition): number {
  const parents = Uint32Array.from({ length: graph.order }, (_, node) => node);
  const rootOf = (node: number) => {
    let root = node;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  };
  let parts = graph.order;
  for (let node = 0; node < graph.order; node += 1) {
    for (let edge = graph.offsets[node]; edge < graph.offsets[node + 1]; edge += 1) {
      const neighbour = graph.neighbours[edge];
      if (communities[neighbour] !== communities[node]) continue;
      const [a, b] = [rootOf(node), rootOf(neighbour)];
      if (a === b) continue;
      parents[a] = b;
      parts -= 1;
    }
  }
  return parts;
}
