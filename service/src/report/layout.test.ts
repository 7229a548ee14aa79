import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './layout.ts';

const graph = fc.integer({ min: 0, max: 40 }).chain((order) =>
  fc.record({
    nodes: fc.constant(Array.from({ length: order }, (_, index) => `acct:${index}`)),
    edges: fc.array(
      fc.record({
        source: fc.nat({ max: 45 }).map((index) => `acct:${index}`),
        target: fc.nat({ max: 45 }).map((index) => `acct:${index}`),
        weight: fc.double({ min: 0.001, max: 100, noNaN: true }),
      }),
      { maxLength: 80 },
    ),
  }),
);

test('every node has a place in the unit square, the same each time, whatever the edges', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      const places = layOut(nodes, edges);
      expect([...places.keys()]).toEqual(nodes);
      for (const { x, y } of places.values()) {
        expect(x).toBeGreaterThanOrEqual(-1e-9);
        expect(x).toBeLessThanOrEqual(1 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(layOut(nodes, edges)).toEqual(places);
    }),
    { numRuns: 30 },
  );
});

test('groups with little between them stand apart, and those without ties take little of the page', () => {
  const groups = 4;
  const tied = Array.from({ length: 100 }, (_, index) => `${index % groups}:${index}`);
  const edges = tied.flatMap((source, i) =>
    tied.slice(i + 1, i + 25).flatMap((target, gap) => {
      const inside = (gap + 1) % groups === 0;
      return inside || (i * 31 + gap) % 40 === 0 ? [{ source, target, weight: 1 }] : [];
    }),
  );
  const alone = Array.from({ length: 8 }, (_, index) => `alone:${index}`);
  const places = layOut([...tied, ...alone], edges);
  const distances = { inside: [] as number[], across: [] as number[] };
  for (const [i, a] of tied.entries()) {
    for (const [j, b] of tied.slice(0, i).entries()) {
      const [from, to] = [places.get(a)!, places.get(b)!];
      const distance = Math.hypot(from.x - to.x, from.y - to.y);
      distances[i % groups === j % groups ? 'inside' : 'across'].push(distance);
    }
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
  expect(mean(distances.inside)).toBeLessThan(mean(distances.across) / 2);
  expect(mean(distances.across)).toBeGreaterThan(0.3);
});

test('an account may be called what objects have of their own', () => {
  const nodes = ['__proto__', 'constructor', 'toString'];
  const edges = [
    { source: '__proto__', target: 'constructor', weight: 1 },
    { source: 'toString', target: '__proto__', weight: 1 },
  ];
  expect([...layOut(nodes, edges).keys()]).toEqual(nodes);
});
