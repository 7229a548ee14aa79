import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf, smallGraphs, sum, zachary } from '../testing.ts';
import { coreNumbers } from './k-core.ts';

/** The largest set in which every node has edges of weight k in all: what is left once others are struck out. */
function core(matrix: readonly number[][], k: number): Set<number> {
  const left = new Set(matrix.keys());
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const node of left) {
      if (sum([...left].map((other) => matrix[node][other])) < k) left.delete(node);
    }
  }
  return left;
}

test('core numbers are what striking out finds', () => {
  fc.assert(
    fc.property(smallGraphs(), (small) => {
      const matrix = matrixOf(small);
      const cores = coreNumbers(small.graph);
      for (const k of new Set(cores)) {
        const inside = [...cores.keys()].filter((node) => cores[node] >= k);
        expect([...core(matrix, k)].sort((a, b) => a - b)).toEqual(inside);
        const denser = inside.filter((node) => cores[node] > k);
        expect([...core(matrix, k + 1 / 16)].sort((a, b) => a - b)).toEqual(denser);
      }
    }),
  );
});

/** As python-igraph 1.0.0 has it: `Graph.Famous('Zachary').coreness()`. */
const zacharyCores = [
  4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4,
  4,
];

test('the cores of a known graph are known, and edges that all weigh alike change nothing', () => {
  const graph = zachary();
  expect([...coreNumbers(graph)]).toEqual(zacharyCores);
  const weights = new Float32Array(graph.neighbours.length).fill(0.5);
  expect([...coreNumbers({ ...graph, weights })]).toEqual(zacharyCores.map((core) => core / 2));
});
