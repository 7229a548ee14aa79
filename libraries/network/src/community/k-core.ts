import type { UndirectedGraph } from '../graph/undirected-graph.ts';
import { NodeHeap } from './node-heap.ts';

/**
 * How dense the densest group is to which each node belongs: the largest k such that the node lies in
 * a part of the graph where every node has edges of weight k in all to others of the part. Without
 * weights that is the k-core (Seidman 1983); with them the generalised core of Batagelj and
 * Zaveršnik (2002). Weigh edges first where hubs would stand high by number alone.
 *
 * Cost: O(order + edges) without weights, O(edges · log order) with them.
 */
export function coreNumbers(graph: UndirectedGraph): Float64Array {
  return graph.weights === undefined ? byDegree(graph) : byStrength(graph, graph.weights);
}

/** Takes nodes away by degree, the least first, from buckets (Batagelj and Zaveršnik 2003). */
function byDegree({ order, offsets, neighbours }: UndirectedGraph): Float64Array {
  const degrees = new Uint32Array(order);
  let largest = 0;
  for (let node = 0; node < order; node += 1) {
    degrees[node] = offsets[node + 1] - offsets[node];
    largest = Math.max(largest, degrees[node]);
  }
  /** Where the nodes of each degree begin among the sorted nodes. */
  const starts = new Uint32Array(largest + 2);
  for (const degree of degrees) starts[degree + 1] += 1;
  for (let degree = 0; degree <= largest; degree += 1) starts[degree + 1] += starts[degree];
  const sorted = new Uint32Array(order);
  const places = new Uint32Array(order);
  const next = starts.slice();
  for (let node = 0; node < order; node += 1) {
    places[node] = next[degrees[node]]++;
    sorted[places[node]] = node;
  }
  for (let place = 0; place < order; place += 1) {
    const node = sorted[place];
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      const neighbour = neighbours[edge];
      if (degrees[neighbour] <= degrees[node]) continue;
      // It changes places with the first of its degree, which thereby becomes one of the degree below.
      const first = starts[degrees[neighbour]];
      const other = sorted[first];
      sorted[places[neighbour]] = other;
      places[other] = places[neighbour];
      sorted[first] = neighbour;
      places[neighbour] = first;
      starts[degrees[neighbour]] = first + 1;
      degrees[neighbour] -= 1;
    }
  }
  return Float64Array.from(degrees);
}

function byStrength(graph: UndirectedGraph, weights: Float32Array): Float64Array {
  const { order, offsets, neighbours } = graph;
  const left = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) left[node] += weights[edge];
  }
  const heap = new NodeHeap(left);
  const cores = new Float64Array(order);
  let core = 0;
  for (let taken = 0; taken < order; taken += 1) {
    const node = heap.takeLeast();
    core = Math.max(core, left[node]);
    cores[node] = core;
    for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
      const neighbour = neighbours[edge];
      if (!heap.has(neighbour)) continue;
      left[neighbour] -= weights[edge];
      heap.rise(neighbour);
    }
  }
  return cores;
}
