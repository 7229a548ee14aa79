import type { ASTNode } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidRule, mostSteps, stepsOf } from './check-rule.ts';
import { celEnvironment, type Facts, mostItems } from './facts.ts';
import { compileRules } from './rules.ts';

const nobody: Facts = {
  viewer: { known: false, minor: false, ageBand: '', country: '' },
  subject: {
    kind: 'account',
    risk: 0.6,
    signals: { 'posts-known-media': 0.5 },
    networks: [
      { state: 'confirmed', role: 'advertiser', score: 0.9 },
      { state: 'suspected', role: 'consumer', score: 0.2 },
    ],
    atRisk: false,
    ageBand: '',
    minor: false,
  },
  text: { verdict: 'review', terms: ['t1'] },
  link: { verdict: 'allow' },
};

const rule = (when: string, others = {}) => ({
  id: 'r',
  when,
  decision: 'withhold' as const,
  reason: 'it holds',
  ...others,
});

const holds = (when: string, facts = nobody) =>
  compileRules([rule(when)]).judge(facts, 'search').length === 1;

test.each([
  ['subject.risk > 0.5', true],
  ['subject.risk + 0.3 > 1.0 || viewer.known', false],
  ["subject.signals.score('posts-known-media') >= 0.5", true],
  ["subject.signals.score('reported') > 0.0", false],
  ["'reported' in subject.signals", false],
  ["subject.networks.exists(n, n.state == 'confirmed' && n.role == 'advertiser')", true],
  ['subject.networks.filter(n, n.score > 0.5).size() > 1', false],
  ["'t1' in text.terms && text.verdict != 'allow'", true],
  ["surface == 'search' && !subject.atRisk && viewer.country.startsWith('D')", false],
])('a rule asks for what is known: %s', (when, expected) => {
  expect(holds(when)).toBe(expected);
});

test('a rule holds on its own surfaces alone', () => {
  const { judge } = compileRules([rule('true', { surfaces: ['trend'] })]);
  expect(judge(nobody, 'search')).toEqual([]);
  expect(judge(nobody, 'trend')).toEqual([
    { ruleId: 'r', decision: 'withhold', reason: 'it holds', tier: 'block' },
  ]);
});

test('a rule that fails as it runs holds not, is counted, and hinders no other', () => {
  const rules = compileRules([
    { ...rule("subject.signals['reported'] > 0.5"), id: 'fails' },
    { ...rule('true'), id: 'holds' },
  ]);
  for (let time = 0; time < 3; time += 1) {
    expect(rules.judge(nobody, 'search').map(({ ruleId }) => ruleId)).toEqual(['holds']);
  }
  expect(rules.failures()).toEqual([
    { ruleId: 'fails', times: 3, reason: expect.stringContaining('reported') },
  ]);
});

test.each([
  ['subject.risk >', 'is no CEL'],
  ['subject.risk', 'answers double'],
  ['subject.riks > 0.5', 'does not fit what is known'],
  ["subject.risk > 'a'", 'does not fit what is known'],
  ["subject.kind.matches('(a+)+$')", 'calls matches'],
  ['cel.bind(x, 1, x == 1)', 'calls bind'],
  ['[1, 2].map(x, x).size() > 1', 'calls map'],
  [
    'text.terms.exists(a, text.terms.exists(b, text.terms.exists(c, a == b && b == c)))',
    'could take',
  ],
  [Array.from({ length: 200 }, () => 'viewer.minor').join(' || '), 'is no CEL'],
  [`${'('.repeat(100)}true${')'.repeat(100)}`, 'is no CEL'],
])('what cannot run or could be too dear is refused as it is compiled: %s', (when, reason) => {
  try {
    compileRules([rule('true'), rule(when)]);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRule);
    expect((error as InvalidRule).reason).toContain(reason);
    expect((error as InvalidRule).at).toBe(1);
  }
});

test('all rules together have a bound too', () => {
  const dear = rule(
    'text.terms.exists(a, a == subject.kind || a == viewer.country || a == surface)',
  );
  expect(compileRules([dear]).judge(nobody, 'search')).toEqual([]);
  expect(() => compileRules(Array.from({ length: 100 }, () => dear))).toThrow(/together too dear/);
});

test('a rule takes no more steps than were counted, however it is put together', () => {
  const strings = fc.constantFrom("'t1'", 'subject.kind', 'surface', 'viewer.country');
  const { condition } = fc.letrec<{ condition: string; list: string }>((tie) => ({
    list: fc.oneof(
      fc.constantFrom('text.terms', "['a', 'b']"),
      fc.tuple(tie('list'), tie('list')).map(([a, b]) => `(${a} + ${b})`),
      fc.tuple(tie('list'), tie('condition')).map(([a, b]) => `${a}.filter(x, ${b})`),
    ),
    condition: fc.oneof(
      fc.tuple(strings, tie('list')).map(([a, b]) => `${a} in ${b}`),
      fc.tuple(tie('list'), tie('condition')).map(([a, b]) => `${a}.exists(y, ${b})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} && !(${b}))`),
      fc.tuple(strings, strings).map(([a, b]) => `${a} == ${b}`),
    ),
  }));
  const terms = Array.from({ length: mostItems.terms }, (_, at) => `term${at}`);
  const crowded = { ...nobody, surface: 'search', text: { verdict: 'block', terms } };
  fc.assert(
    fc.property(condition, (when) => {
      const parsed = parsedRule(when);
      if (!parsed) return;
      const counted = stepsOf(0, parsed.ast);
      if (counted > mostSteps) return;
      const taken = counting(parsed.ast);
      parsed(crowded);
      expect(taken.steps).toBeGreaterThan(0);
      expect(taken.steps).toBeLessThanOrEqual(counted);
    }),
  );
});

/** Undefined where it is longer or deeper than a rule may be. */
function parsedRule(when: string) {
  try {
    return celEnvironment.parse(when);
  } catch {
    return undefined;
  }
}

/** Counts how often any node of a rule is evaluated. */
function counting(ast: ASTNode): { steps: number } {
  const taken = { steps: 0 };
  const wrap = (node: { evaluate: (...given: unknown[]) => unknown }) => {
    const { evaluate } = node;
    node.evaluate = function (...given) {
      taken.steps += 1;
      // A node puts its own way of evaluating in place at its first use.
      node.evaluate = evaluate;
      const answer = node.evaluate.apply(this, given);
      wrap(node);
      return answer;
    };
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null && 'op' in value && 'args' in value) {
      wrap(value as never);
      walk(value.args);
    }
  };
  walk(ast);
  return taken;
}
