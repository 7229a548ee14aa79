import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf, smallGraphs, sum } from '../testing.ts';
import { buildGraph, buildGraphOfBlocks, inDegree, outDegree } from './compact-graph.ts';

test('a graph holds its arcs in both directions, each once and in order', () => {
  fc.assert(
    fc.property(smallGraphs(), ({ order, arcs, weighted, directed }) => {
      const weights = new Map<string, number>();
      for (const { source, target, weight } of arcs) {
        if (source === target) continue;
        const key = `${source} ${target}`;
        weights.set(key, weighted ? (weights.get(key) ?? 0) + weight : 1);
      }
      const { outOffsets, outTargets, inOffsets, inSources } = directed;
      const out: [string, number][] = [];
      const incoming: [string, number][] = [];
      for (let node = 0; node < order; node += 1) {
        const targets = outTargets.subarray(outOffsets[node], outOffsets[node + 1]);
        expect([...targets]).toEqual([...new Set(targets)].sort((a, b) => a - b));
        expect(outDegree(directed, node)).toBe(targets.length);
        targets.forEach((target, index) => {
          const weight = directed.outWeights?.[outOffsets[node] + index] ?? 1;
          out.push([`${node} ${target}`, weight]);
        });
        const sources = inSources.subarray(inOffsets[node], inOffsets[node + 1]);
        expect([...sources]).toEqual([...new Set(sources)].sort((a, b) => a - b));
        expect(inDegree(directed, node)).toBe(sources.length);
        sources.forEach((source, index) => {
          const weight = directed.inWeights?.[inOffsets[node] + index] ?? 1;
          incoming.push([`${source} ${node}`, weight]);
        });
      }
      expect(new Map(out)).toEqual(weights);
      expect(new Map(incoming)).toEqual(weights);
      expect(directed.size).toBe(weights.size);
    }),
  );
});

test('an undirected graph holds an edge in the rows of both its ends', () => {
  fc.assert(
    fc.property(smallGraphs(), (small) => {
      const { order, graph } = small;
      const matrix = Array.from({ length: order }, () => new Array<number>(order).fill(0));
      for (let node = 0; node < order; node += 1) {
        for (let edge = graph.offsets[node]; edge < graph.offsets[node + 1]; edge += 1) {
          matrix[node][graph.neighbours[edge]] = graph.weights?.[edge] ?? 1;
        }
      }
      expect(matrix).toEqual(matrixOf(small));
      expect([...graph.strengths]).toEqual(matrix.map(sum));
    }),
  );
});

test('arcs in blocks make the same graph, and are let go', () => {
  const sources = Uint32Array.of(0, 1, 2, 0, 1);
  const targets = Uint32Array.of(1, 2, 0, 1, 1);
  const kinds = Uint8Array.of(1, 2, 4, 8, 16);
  const blocks = [
    {
      sources: sources.subarray(0, 2),
      targets: targets.subarray(0, 2),
      kinds: kinds.subarray(0, 2),
    },
    { sources: sources.subarray(2), targets: targets.subarray(2), kinds: kinds.subarray(2) },
  ];
  const graph = buildGraphOfBlocks(3, blocks);
  expect(graph).toEqual(buildGraph(3, { sources, targets, kinds }));
  expect(graph.outKinds).toEqual(Uint8Array.of(9, 2, 4));
  expect(blocks).toEqual([]);
});

test('an arc to a node that is not there is refused', () => {
  const arcs = { sources: Uint32Array.of(0, 1), targets: Uint32Array.of(1, 2) };
  expect(() => buildGraph(2, arcs)).toThrow('arc 1 joins 1 and 2 in a graph of 2 nodes');
});
