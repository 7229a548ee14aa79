import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream, shuffled } from '../random.ts';
import { matrixOf, smallGraphs, sum, zachary } from '../testing.ts';
import { forwardPush } from './forward-push.ts';
import { rankByScoreOverStrength } from './rank.ts';
import { sweepCut } from './sweep-cut.ts';

test('the conductance of every prefix is what counting edges gives, and the cut is the least', () => {
  fc.assert(
    fc.property(smallGraphs(), fc.integer(), fc.nat(12), (small, seed, length) => {
      const ranking = [...shuffled(small.order, randomStream(seed))].slice(0, length);
      const matrix = matrixOf(small);
      const volume = (nodes: Iterable<number>) => sum([...nodes].map((node) => sum(matrix[node])));
      const expected = ranking.map((_, index) => {
        const inside = new Set(ranking.slice(0, index + 1));
        const outside = matrix.map((_, node) => node).filter((node) => !inside.has(node));
        const crossing = sum([...inside].map((node) => sum(outside.map((to) => matrix[node][to]))));
        const smaller = Math.min(volume(inside), volume(outside));
        return smaller > 0 ? crossing / smaller : 1;
      });
      const { profile, size, conductance } = sweepCut(small.graph, ranking);
      expect(profile.length).toBe(ranking.length);
      profile.forEach((value, index) => {
        expect(value).toBeCloseTo(expected[index], 9);
      });
      expect(conductance).toBeCloseTo(Math.min(1, ...expected), 9);
      if (ranking.length > 0) expect(profile[size - 1]).toBe(conductance);
    }),
  );
});

test('nodes are ranked by score over strength, equals by number', () => {
  const scores = new Map([
    [4, 0.2],
    [0, 0.4],
    [3, 0.1],
    [2, 0],
    [1, 0.3],
  ]);
  expect(rankByScoreOverStrength(scores, [4, 0, 1, 1, 2])).toEqual([0, 3, 4]);
  expect(rankByScoreOverStrength(Float64Array.of(0.1, 0, 0.6), [1, 1, 2])).toEqual([2, 0]);
});

test('the sweep from a member finds the half of a club that split (Zachary 1977)', () => {
  const graph = zachary();
  const { scores } = forwardPush(graph, [0], { restart: 0.05, precision: 1e-6 });
  const ranking = rankByScoreOverStrength(scores, graph.strengths);
  const { size } = sweepCut(graph, ranking);
  const followers = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 17, 19, 21];
  const found = new Set(ranking.slice(0, size));
  expect(followers.filter((member) => found.has(member)).length).toBeGreaterThanOrEqual(15);
  expect(found.size).toBeLessThanOrEqual(18);
});
