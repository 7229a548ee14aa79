import { expect, test } from 'vitest';
import { whyLookAgain } from './why-look-again.ts';

const settings = { lookAgain: { negatives: 0.1, positives: 0.02 } };
const passed = {
  outcome: 'does-not-violate',
  trusted: false,
  minor: false,
  appeal_id: null,
  draw: 0.5,
  item_kind: 'work',
} as const;

test.each([
  ['a trusted flagger', { trusted: true }, 'trusted'],
  ['a child', { minor: true }, 'minor'],
  ['an appeal', { appeal_id: 'a' }, 'appeal'],
  ['the sample', { draw: 0.09 }, 'sample'],
])('what lets something pass is held for another look because of %s', (_of, facts, reason) => {
  const why = whyLookAgain({ ...passed, ...facts }, false, settings);
  expect(why).toMatchObject({ reason, holds: true });
});

test('the probability is told also of what was not drawn, so that the sample can be weighted', () => {
  expect(whyLookAgain(passed, false, settings)).toEqual({ reason: null, rate: 0.1, holds: true });
});

test('"violates" takes effect meanwhile, and on an appeal has had its second person', () => {
  const violates = { ...passed, outcome: 'violates', draw: 0.01 } as const;
  expect(whyLookAgain(violates, false, settings)).toEqual({
    reason: 'sample',
    rate: 0.02,
    holds: false,
  });
  expect(whyLookAgain({ ...violates, appeal_id: 'a' }, false, settings).reason).toBeNull();
});

test('who asks for a second person has one, whatever the outcome', () => {
  expect(whyLookAgain(passed, true, settings)).toEqual({
    reason: 'asked',
    rate: 1,
    holds: true,
  });
});
