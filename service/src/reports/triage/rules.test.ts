import { expect, test } from 'vitest';
import { checkRules, compileRules, type QueueFacts } from './rules.ts';

const facts: QueueFacts = {
  class: 'meeting-a-child',
  channel: 'email',
  reporter: 'anonymous',
  language: '',
  dangerNow: true,
  trusted: false,
  minor: false,
  network: 'none',
  severity: 0,
  reach: 0,
  target: 'other',
};

test.each([
  ['100 / severity > 30', /^division by zero/],
  ['language.split("-")[1] == "br"', /index out of bounds/],
  ['["a", "b"][severity] == network', /index out of bounds.*severity 4/],
])('a rule that fails on some reports is not taken: %s', (when, detail) => {
  const rules = [
    { queue: 'urgent', when: 'dangerNow' },
    { queue: 'wide', when },
  ];
  expect(() => checkRules(rules)).toThrow(
    expect.objectContaining({
      status: 422,
      detail: expect.stringMatching(detail),
      extra: { field: 'queues[1].when' },
    }),
  );
});

test('where a rule fails on a report, the next one is asked', () => {
  const sort = compileRules([
    { queue: 'wide', when: '100 / severity > 30' },
    { queue: 'urgent', when: 'dangerNow' },
  ]);
  expect(sort(facts)?.queue).toBe('urgent');
  expect(sort({ ...facts, severity: 2 })?.queue).toBe('wide');
});

test('a rule that asks first whether it can is taken', () => {
  expect(() =>
    checkRules([{ queue: 'wide', when: 'severity > 0 && 100 / severity > 30' }]),
  ).not.toThrow();
});
