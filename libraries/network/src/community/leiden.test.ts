import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf, smallGraphs, sum, zachary } from '../testing.ts';
import { leiden } from './leiden.ts';
import { modularity, type Partition, renumber, splitDisconnected } from './partition.ts';

/** Newman and Girvan's (2004) sum over all pairs of nodes. */
function modularityByPairs(
  matrix: readonly number[][],
  communities: ArrayLike<number>,
  resolution: number,
) {
  const strengths = matrix.map(sum);
  const total = sum(strengths);
  if (total === 0) return 0;
  let found = 0;
  matrix.forEach((row, a) => {
    row.forEach((weight, b) => {
      if (communities[a] !== communities[b]) return;
      found += weight - (resolution * strengths[a] * strengths[b]) / total;
    });
  });
  return found / total;
}

/** The nodes of a community that edges within it lead to from its first. */
function reached(matrix: readonly number[][], { communities }: Partition, community: number) {
  const members = new Set(
    [...communities.keys()].filter((node) => communities[node] === community),
  );
  const found = new Set([...members].slice(0, 1));
  for (const node of found) {
    for (const other of members) if (matrix[node][other] > 0) found.add(other);
  }
  return { members, found };
}

const options = fc.record({
  seed: fc.nat(),
  resolution: fc.constantFrom(0.3, 1, 3),
  iterations: fc.integer({ min: 1, max: 3 }),
});

test('modularity is the sum over all pairs', () => {
  fc.assert(
    fc.property(
      smallGraphs(),
      fc.array(fc.nat(5)),
      fc.double({ min: 0.1, max: 4, noNaN: true }),
      (small, labels, resolution) => {
        const partition = renumber(
          Uint32Array.from({ length: small.order }, (_, node) => labels[node] ?? 0),
        );
        expect(modularity(small.graph, partition, resolution)).toBeCloseTo(
          modularityByPairs(matrixOf(small), partition.communities, resolution),
          9,
        );
      },
    ),
  );
});

test('every community is connected, and numbered without a gap', () => {
  fc.assert(
    fc.property(smallGraphs(16), options, (small, options) => {
      const matrix = matrixOf(small);
      const partition = leiden(small.graph, options);
      expect(new Set(partition.communities)).toEqual(new Set(Array(partition.count).keys()));
      for (let community = 0; community < partition.count; community += 1) {
        const { members, found } = reached(matrix, partition, community);
        expect(found).toEqual(members);
      }
    }),
  );
});

test('no iteration lowers modularity, and none falls below all nodes alone', () => {
  fc.assert(
    fc.property(smallGraphs(16), options, (small, { seed, resolution }) => {
      const alone = {
        communities: Uint32Array.from({ length: small.order }, (_, n) => n),
        count: small.order,
      };
      let before = modularity(small.graph, alone, resolution);
      for (let iterations = 1; iterations <= 4; iterations += 1) {
        const partition = leiden(small.graph, { seed, resolution, iterations });
        const reached = modularity(small.graph, partition, resolution);
        expect(reached).toBeGreaterThanOrEqual(before - 1e-9);
        before = reached;
      }
    }),
  );
});

test('in the end no node gains by moving to a neighbouring community', () => {
  fc.assert(
    fc.property(smallGraphs(), fc.nat(), (small, seed) => {
      const matrix = matrixOf(small);
      const { communities } = leiden(small.graph, { seed, iterations: 10 });
      const reached = modularityByPairs(matrix, communities, 1);
      for (let node = 0; node < small.order; node += 1) {
        for (const community of new Set(communities)) {
          const moved = communities.with(node, community);
          expect(modularityByPairs(matrix, moved, 1)).toBeLessThanOrEqual(reached + 1e-9);
        }
      }
    }),
  );
});

test('what no edge joins is split apart, and nothing else', () => {
  fc.assert(
    fc.property(smallGraphs(), fc.array(fc.nat(3)), (small, labels) => {
      const matrix = matrixOf(small);
      const given = Uint32Array.from({ length: small.order }, (_, node) => labels[node] ?? 0);
      const split = splitDisconnected(small.graph, given);
      for (let community = 0; community < split.count; community += 1) {
        const { members, found } = reached(matrix, split, community);
        expect(found).toEqual(members);
        const label = new Set([...members].map((node) => given[node]));
        expect(label.size).toBe(1);
      }
      matrix.forEach((row, a) => {
        row.forEach((weight, b) => {
          if (weight === 0 || given[a] !== given[b]) return;
          expect(split.communities[a]).toBe(split.communities[b]);
        });
      });
    }),
  );
});

/** 0.4198 is the most that any partition of it reaches (Brandes et al. 2008). */
test('on a known graph the best known partition is found', () => {
  const graph = zachary();
  const found = Array.from({ length: 10 }, (_, seed) =>
    modularity(graph, leiden(graph, { seed, iterations: 5 })),
  );
  expect(Math.max(...found)).toBeCloseTo(0.41979, 5);
  expect(Math.min(...found)).toBeGreaterThan(0.41);
});

test('the same seed gives the same communities', () => {
  fc.assert(
    fc.property(smallGraphs(), options, ({ graph }, options) => {
      expect(leiden(graph, options)).toEqual(leiden(graph, options));
    }),
  );
});
