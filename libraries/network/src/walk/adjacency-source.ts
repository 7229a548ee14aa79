import type { UndirectedGraph } from '../graph/undirected-graph.ts';

/** The edges of one node, and how strong each neighbour is, so that none need be asked for it alone. */
export interface AdjacencyRow {
  /** Of all edges of the node, also those that are not listed. */
  readonly strength: number;
  readonly neighbours: ArrayLike<number>;
  /** Strength of each neighbour. */
  readonly strengths: ArrayLike<number>;
  /** Absent: every edge weighs 1. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Where the edges of a graph come from that need not be in memory: a database, another process. Nodes
 * are numbers that the source gives, 0 or more. It is asked for a whole frontier at once, so that a
 * wave is one query, and answers in the order of the question; a node that it does not know has no
 * edges. A source may leave edges out of the row of a hub, as long as its strength counts them.
 */
export interface AdjacencySource {
  rowsOf(nodes: readonly number[]): readonly AdjacencyRow[] | Promise<readonly AdjacencyRow[]>;
}

/** A graph in memory as a source. */
export function adjacencyOf(graph: UndirectedGraph): AdjacencySource {
  const { offsets, neighbours, weights, strengths } = graph;
  return {
    rowsOf: (nodes) =>
      nodes.map((node) => {
        const row = neighbours.subarray(offsets[node], offsets[node + 1]);
        return {
          strength: strengths[node],
          neighbours: row,
          strengths: Float64Array.from(row, (neighbour) => strengths[neighbour]),
          ...(weights && { weights: weights.subarray(offsets[node], offsets[node + 1]) }),
        };
      }),
  };
}
