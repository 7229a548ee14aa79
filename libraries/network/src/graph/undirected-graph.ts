import type { CompactGraph } from './compact-graph.ts';

/**
 * An undirected weighted graph in compressed sparse rows: every edge stands in the rows of both its
 * ends. Rows are ascending. `strengths[u]` is the sum of the weights of u's edges (its degree where
 * there are no weights).
 */
export interface UndirectedGraph {
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Absent: every edge weighs 1. */
  readonly weights?: Float32Array;
  readonly strengths: Float64Array;
}

/**
 * Both directions of a graph as one: an edge where there is an arc either way. Weights of the two
 * directions add up; without weights an edge weighs 1, mutual or not. O(order + arcs).
 */
export function toUndirected(graph: CompactGraph): UndirectedGraph {
  const { order, outOffsets, outTargets, inOffsets, inSources, outWeights, inWeights } = graph;
  const offsets = new Uint32Array(order + 1);
  for (let node = 0; node < order; node += 1) {
    let degree = 0;
    mergeRow(node, () => {
      degree += 1;
    });
    offsets[node + 1] = offsets[node] + degree;
  }
  const neighbours = new Uint32Array(offsets[order]);
  const weights = outWeights ? new Float32Array(offsets[order]) : undefined;
  for (let node = 0, place = 0; node < order; node += 1) {
    mergeRow(node, (neighbour, out, incoming) => {
      neighbours[place] = neighbour;
      if (weights) {
        weights[place] =
          (out < 0 ? 0 : outWeights![out]) + (incoming < 0 ? 0 : inWeights![incoming]);
      }
      place += 1;
    });
  }
  return undirectedGraph(order, offsets, neighbours, weights);

  function mergeRow(
    node: number,
    visit: (neighbour: number, out: number, incoming: number) => void,
  ): void {
    let out = outOffsets[node];
    let incoming = inOffsets[node];
    const outEnd = outOffsets[node + 1];
    const inEnd = inOffsets[node + 1];
    while (out < outEnd || incoming < inEnd) {
      const target = out < outEnd ? outTargets[out] : 0xffffffff;
      const source = incoming < inEnd ? inSources[incoming] : 0xffffffff;
      if (target < source) visit(target, out++, -1);
      else if (source < target) visit(source, -1, incoming++);
      else visit(target, out++, incoming++);
    }
  }
}

/** A graph from rows that hold every edge twice, with the strengths filled in. */
export function undirectedGraph(
  order: number,
  offsets: Uint32Array,
  neighbours: Uint32Array,
  weights?: Float32Array,
): UndirectedGraph {
  const strengths = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    if (weights === undefined) strengths[node] = offsets[node + 1] - offsets[node];
    else {
      for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
        strengths[node] += weights[edge];
      }
    }
  }
  return { order, offsets, neighbours, strengths, ...(weights ? { weights } : undefined) };
}
