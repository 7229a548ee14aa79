import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undirectedGraph } from '../graph/undirected-graph.ts';
import { matrixOf, type SmallGraph, smallGraphs, sum, zachary } from '../testing.ts';
import { adjacencyOf } from './adjacency-source.ts';
import { forwardPush } from './forward-push.ts';
import { forwardPushInWaves } from './forward-push-in-waves.ts';
import { personalizedPageRank } from './personalized-page-rank.ts';

const walks = fc.tuple(
  smallGraphs(),
  fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
  fc.constantFrom(0.05, 0.15, 0.5),
);

const seedsIn = ({ order }: SmallGraph, numbers: readonly number[]) =>
  numbers.map((number) => number % order);

test('no mass is lost: what is scored and what is left sum to the mass of the seeds', () => {
  fc.assert(
    fc.property(walks, fc.nat(30), ([small, numbers, restart], maximumPushes) => {
      const options = { restart, precision: 1e-3 };
      const seeds = seedsIn(small, numbers);
      for (const push of [
        forwardPush(small.graph, seeds, options),
        forwardPush(small.graph, seeds, { ...options, maximumPushes }),
      ]) {
        expect(sum(push.scores.values()) + push.residual).toBeCloseTo(1, 10);
      }
    }),
  );
});

test('push comes as close to the exact walk as it is told', () => {
  fc.assert(
    fc.property(walks, ([small, numbers, restart]) => {
      const seeds = seedsIn(small, numbers);
      const exact = personalizedPageRank(small.graph, seeds, { restart, tolerance: 1e-13 });
      for (const precision of [1e-2, 1e-4, 1e-10]) {
        const { scores, residual } = forwardPush(small.graph, seeds, { restart, precision });
        exact.forEach((score, node) => {
          const missing = score - (scores.get(node) ?? 0);
          expect(missing).toBeGreaterThan(-1e-9);
          expect(missing).toBeLessThan(residual + 1e-9);
          if (small.graph.strengths.every((strength) => strength > 0)) {
            expect(missing).toBeLessThan(precision * small.graph.strengths[node] + 1e-9);
          }
        });
      }
    }),
  );
});

test('the exact walk solves its equation', () => {
  fc.assert(
    fc.property(walks, ([small, numbers, restart]) => {
      const matrix = matrixOf(small);
      const seeds = seedsIn(small, numbers);
      const scores = personalizedPageRank(small.graph, seeds, { restart, tolerance: 1e-14 });
      const strengths = matrix.map(sum);
      const walked = scores.map((_, node) =>
        sum(
          matrix.map((row, from) =>
            strengths[from] === 0
              ? 0
              : ((1 - restart) * scores[from] * row[node]) / strengths[from],
          ),
        ),
      );
      const returned = 1 - sum(walked);
      walked.forEach((mass, node) => {
        const seeded = seeds.filter((seed) => seed === node).length / seeds.length;
        expect(scores[node]).toBeCloseTo(mass + returned * seeded, 9);
      });
      expect(sum(scores)).toBeCloseTo(1, 9);
    }),
  );
});

test('over a source that is asked in waves the result is the same to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(
      walks,
      fc.constantFrom(1, 3, 500),
      fc.boolean(),
      async ([small, numbers, restart], largestQuestion, later) => {
        const { graph } = small;
        const seeds = seedsIn(small, numbers);
        const options = { restart, precision: 1e-5 };
        const asked: number[] = [];
        const source = adjacencyOf(graph);
        const { rows, ...inWaves } = await forwardPushInWaves(
          {
            rowsOf(nodes) {
              expect(nodes.length).toBeLessThanOrEqual(largestQuestion);
              asked.push(...nodes);
              return later ? Promise.resolve(source.rowsOf(nodes)) : source.rowsOf(nodes);
            },
          },
          seeds,
          { ...options, largestQuestion },
        );
        expect(inWaves).toEqual(forwardPush(graph, seeds, options));
        expect(new Set(asked).size).toBe(asked.length);
        expect(rows).toBe(asked.length);
      },
    ),
  );
});

test('a graph that is cut out of a larger one gives back what leaves it', () => {
  // Of four edges of node 0 two are in its row.
  const part = {
    ...undirectedGraph(3, Uint32Array.of(0, 2, 3, 4), Uint32Array.of(1, 2, 0, 0)),
    strengths: Float64Array.of(4, 1, 1),
  };
  const options = { restart: 0.2, precision: 1e-12 };
  const exact = personalizedPageRank(part, [1], { restart: 0.2, tolerance: 1e-15 });
  const { scores, residual } = forwardPush(part, [1], options);
  exact.forEach((score, node) => {
    expect(scores.get(node)).toBeCloseTo(score, 9);
  });
  expect(sum(scores.values()) + residual).toBeCloseTo(1, 12);
});

/**
 * The walk from the first member with restart 0.15, as python-igraph 1.0.0 has it:
 * `Graph.Famous('Zachary').personalized_pagerank(damping=0.85, reset_vertices=[0])`.
 */
const zacharyWalk = [
  0.266374, 0.064888, 0.054948, 0.046231, 0.030943, 0.037765, 0.037765, 0.031499, 0.027062,
  0.007231, 0.030943, 0.014151, 0.020701, 0.034059, 0.004916, 0.004916, 0.01605, 0.020279, 0.004916,
  0.022839, 0.004916, 0.020279, 0.004916, 0.011586, 0.00863, 0.008237, 0.004423, 0.011645, 0.011052,
  0.008765, 0.015644, 0.026977, 0.033255, 0.0512,
];

test('the walk on a known graph has known scores', () => {
  const graph = zachary();
  const exact = personalizedPageRank(graph, [0], { restart: 0.15, tolerance: 1e-14 });
  const push = forwardPush(graph, [0], { restart: 0.15, precision: 1e-12 });
  zacharyWalk.forEach((score, node) => {
    expect(exact[node]).toBeCloseTo(score, 6);
    expect(push.scores.get(node)).toBeCloseTo(score, 6);
  });
});
