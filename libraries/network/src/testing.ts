import fc from 'fast-check';
import { buildGraph, type CompactGraph } from './graph/compact-graph.ts';
import { toUndirected, type UndirectedGraph } from './graph/undirected-graph.ts';

/** Arcs of a small graph, with what a compact graph makes of them. */
export interface SmallGraph {
  readonly order: number;
  readonly arcs: readonly { source: number; target: number; weight: number }[];
  readonly weighted: boolean;
  readonly directed: CompactGraph;
  readonly graph: UndirectedGraph;
}

/** Small graphs, sparse to dense, with loops, parallel arcs and isolated nodes; weights in eighths. */
export function smallGraphs(most = 12): fc.Arbitrary<SmallGraph> {
  return fc.tuple(fc.integer({ min: 1, max: most }), fc.boolean()).chain(([order, weighted]) => {
    const node = fc.nat(order - 1);
    const arc = fc.record({
      source: node,
      target: node,
      weight: weighted ? fc.integer({ min: 1, max: 40 }).map((n) => n / 8) : fc.constant(1),
    });
    return fc
      .array(arc, { maxLength: order * 4 })
      .map((arcs) => ({ order, arcs, weighted, ...graphsOf(order, arcs, weighted) }));
  });
}

function graphsOf(order: number, arcs: SmallGraph['arcs'], weighted: boolean) {
  const directed = buildGraph(order, {
    sources: Uint32Array.from(arcs, ({ source }) => source),
    targets: Uint32Array.from(arcs, ({ target }) => target),
    ...(weighted ? { weights: Float32Array.from(arcs, ({ weight }) => weight) } : undefined),
  });
  return { directed, graph: toUndirected(directed) };
}

/** The graph as a matrix of weights, made from the arcs by themselves; 0 where there is no edge. */
export function matrixOf({ order, arcs, weighted }: SmallGraph): number[][] {
  const matrix = Array.from({ length: order }, () => new Array<number>(order).fill(0));
  for (const { source, target, weight } of arcs) {
    if (source === target) continue;
    if (weighted) {
      matrix[source][target] += weight;
      matrix[target][source] += weight;
    } else {
      matrix[source][target] = 1;
      matrix[target][source] = 1;
    }
  }
  return matrix;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Zachary's karate club (1977): 34 members, 78 friendships; members from 0. */
export function zachary(): UndirectedGraph {
  const friends: readonly (readonly number[])[] = [
    [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
    [2, 3, 7, 13, 17, 19, 21, 30],
    [3, 7, 8, 9, 13, 27, 28, 32],
    [7, 12, 13],
    [6, 10],
    [6, 10, 16],
    [16],
    [],
    [30, 32, 33],
    [33],
    ...[[], [], []],
    [33],
    [32, 33],
    [32, 33],
    ...[[], []],
    [32, 33],
    [33],
    [32, 33],
    [],
    [32, 33],
    [25, 27, 29, 32, 33],
    [25, 27, 31],
    [31],
    [29, 33],
    [33],
    [31, 33],
    [32, 33],
    [32, 33],
    [32, 33],
    [33],
    [],
  ];
  const arcs = friends.flatMap((row, source) =>
    row.map((target) => ({ source, target, weight: 1 })),
  );
  return graphsOf(friends.length, arcs, false).graph;
}
