import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportClasses } from './classes.ts';
import {
  type ReportAct,
  type ReportState,
  reportActs,
  reportStates,
  transitions,
} from './transitions.ts';
import { defaultDueTimes, dueAt } from './triage/due.ts';
import { pointsAt, priorityOf, type Urgency } from './triage/priority.ts';

const walks = fc.array(fc.constantFrom(...reportActs), { maxLength: 40 });

/** Where a walk leads; an act that is not in the table changes nothing. */
function walk(acts: readonly ReportAct[]): { state: ReportState; done: ReportAct[] } {
  let state: ReportState = 'open';
  const done: ReportAct[] = [];
  for (const act of acts) {
    const next: ReportState | undefined = transitions[state][act];
    if (next === undefined) continue;
    state = next;
    done.push(act);
  }
  return { state, done };
}

test('an open report leaves only by a decision of a person, or beside one that is open', () => {
  fc.assert(
    fc.property(walks, (acts) => {
      const { state, done } = walk(acts);
      if (state === 'decided') expect(done.at(-1)).toBe('decide');
      if (state === 'merged') expect(done.at(-1)).toBe('merge');
      // Nothing is erased that was not decided, or told another's decision, before.
      if (state === 'erased') expect(['decide', 'merge']).toContain(done.at(-2));
    }),
  );
});

test('no act closes for age or volume, and every state is known and reached', () => {
  const acts = reportStates.flatMap((state) => Object.keys(transitions[state]));
  expect([...new Set(acts)].sort()).toEqual([...reportActs].sort());
  for (const act of reportActs) expect(act).not.toMatch(/age|old|volume|expire|close|bulk|auto/);
  expect(Object.keys(transitions.open)).toEqual(['decide', 'merge']);
  const reached = new Set<ReportState>();
  fc.assert(
    fc.property(walks, (some) => {
      reached.add(walk(some).state);
    }),
    { numRuns: 500 },
  );
  expect(reached).toEqual(new Set(reportStates));
});

const urgencies: fc.Arbitrary<Urgency> = fc.record({
  class: fc.constantFrom(...reportClasses),
  dangerNow: fc.boolean(),
  trusted: fc.boolean(),
  minor: fc.boolean(),
  network: fc.constantFrom('none', 'suspected', 'confirmed'),
  severity: fc.integer({ min: 0, max: 4 }),
  reach: fc.integer({ min: 0, max: 100_000_000 }),
  reports: fc.integer({ min: 1, max: 100_000 }),
  reputation: fc.double({ min: 0, max: 1, noNaN: true }),
  boost: fc.integer({ min: -50, max: 50 }),
});
const networks = ['none', 'suspected', 'confirmed'] as const;
const opened = Date.UTC(2026, 4, 4);

/** The same, with one thing more urgent. */
const steps: Readonly<Record<string, (urgency: Urgency) => Urgency>> = {
  class: (one) => ({
    ...one,
    class: reportClasses[Math.max(0, reportClasses.indexOf(one.class) - 1)]!,
  }),
  dangerNow: (one) => ({ ...one, dangerNow: true }),
  trusted: (one) => ({ ...one, trusted: true }),
  minor: (one) => ({ ...one, minor: true }),
  network: (one) => ({
    ...one,
    network: networks[Math.min(2, networks.indexOf(one.network) + 1)]!,
  }),
  severity: (one) => ({ ...one, severity: Math.min(4, one.severity + 1) }),
  reach: (one) => ({ ...one, reach: one.reach * 10 + 1 }),
  reports: (one) => ({ ...one, reports: one.reports * 2 }),
  reputation: (one) => ({ ...one, reputation: (1 + one.reputation) / 2 }),
  boost: (one) => ({ ...one, boost: one.boost + 1 }),
};

test.each(Object.keys(steps))(
  'priority never falls, and nothing is due later, when %s grows',
  (name) => {
    fc.assert(
      fc.property(urgencies, (urgency) => {
        const more = steps[name]!(urgency);
        expect(priorityOf(more, opened)).toBeGreaterThanOrEqual(priorityOf(urgency, opened));
        expect(dueAt(more, opened, defaultDueTimes)).toBeLessThanOrEqual(
          dueAt(urgency, opened, defaultDueTimes),
        );
      }),
    );
  },
);

test('what waits longer stands before what is alike, the order does not change with time, and reputation never outweighs danger', () => {
  fc.assert(
    fc.property(
      urgencies,
      urgencies,
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e10 }),
      (one, other, later, after) => {
        expect(priorityOf(one, opened)).toBeGreaterThanOrEqual(priorityOf(one, opened + later));
        const [first, second] = [priorityOf(one, opened), priorityOf(other, opened + later)];
        const difference = pointsAt(first, opened + after) - pointsAt(second, opened + after);
        expect(difference).toBeCloseTo(first - second, 6);
        const calm = { ...one, dangerNow: false, reputation: 1 };
        expect(priorityOf({ ...one, dangerNow: true, reputation: 0 }, opened)).toBeGreaterThan(
          priorityOf(calm, opened),
        );
      },
    ),
  );
});
