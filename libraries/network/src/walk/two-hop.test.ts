import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../graph/compact-graph.ts';
import { smallGraphs, zachary } from '../testing.ts';
import { twoHop } from './two-hop.ts';

test('two hops reach the seeds, whom they follow, and whom those follow', () => {
  fc.assert(
    fc.property(smallGraphs(), fc.array(fc.nat(100), { maxLength: 3 }), (small, numbers) => {
      const seeds = numbers.map((number) => number % small.order);
      const follow = (accounts: readonly number[]) =>
        small.arcs.filter(({ source }) => accounts.includes(source)).map(({ target }) => target);
      const once = follow(seeds);
      const reached = new Set([...seeds, ...once, ...follow(once)]);
      expect([...twoHop(small.directed, seeds)]).toEqual([...reached].sort((a, b) => a - b));
    }),
  );
});

/** As python-igraph 1.0.0 has it: `len(Graph.Famous('Zachary').neighborhood(0, order=2))`. */
test('the surroundings of a known node have a known size', () => {
  const { order, offsets, neighbours } = zachary();
  const sources = neighbours.map((_, edge) => offsets.findLastIndex((offset) => offset <= edge));
  const graph = buildGraph(order, { sources, targets: neighbours });
  expect(twoHop(graph, [0])).toHaveLength(26);
});
