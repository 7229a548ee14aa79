import type { Surface } from '@breakwater/activity';
import type { ParseResult } from '@marcbachmann/cel-js';
import type { PolicyRule } from '../document/rule.ts';
import { InvalidRule, mostSteps, mostStepsOfAll, stepsOf } from './check-rule.ts';
import { celEnvironment, type Facts, mostItems } from './facts.ts';

/** A rule that holds. */
export interface RuleVerdict {
  readonly ruleId: string;
  readonly decision: 'limit' | 'withhold';
  readonly reason: string;
  /** Whether it is safe to act on alone; block unless the rule says otherwise. */
  readonly tier: 'block' | 'review';
}

/** How often a rule failed as it ran, and why the last time. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly times: number;
  readonly reason: string;
}

export interface CompiledRules {
  /** The rules that hold of these facts on this surface. Never throws: a failure is counted. */
  judge(facts: Facts, surface: Surface): readonly RuleVerdict[];
  failures(): readonly RuleFailure[];
}

/**
 * Compiles rules: parsed, types checked, cost bounded.
 *
 * @throws {InvalidRule} naming the first that cannot run, or could be too dear
 */
export function compileRules(rules: readonly PolicyRule[]): CompiledRules {
  let steps = 0;
  const compiled = rules.map(({ id, when, surfaces, decision, reason, tier = 'block' }, at) => {
    const { holds, steps: own } = compileRule(when, at);
    steps += own;
    if (steps > mostStepsOfAll) {
      throw new InvalidRule(
        at,
        `makes the rules together too dear: ${steps} steps of ${mostStepsOfAll}`,
        'Make it simpler, or take another out.',
      );
    }
    const verdict: RuleVerdict = { ruleId: id, decision, reason, tier };
    return { holds, surfaces: surfaces && new Set<Surface>(surfaces), verdict };
  });
  const failed = new Map<string, RuleFailure>();
  return {
    judge(facts, surface) {
      if (compiled.length === 0) return none;
      const context = { surface, ...bounded(facts) };
      const verdicts: RuleVerdict[] = [];
      for (const { holds, surfaces, verdict } of compiled) {
        if (surfaces && !surfaces.has(surface)) continue;
        try {
          if (holds(context) === true) verdicts.push(verdict);
        } catch (error) {
          const { ruleId } = verdict;
          const times = (failed.get(ruleId)?.times ?? 0) + 1;
          failed.set(ruleId, { ruleId, times, reason: firstLine(error) });
        }
      }
      return verdicts;
    },
    failures: () => [...failed.values()],
  };
}

const none: readonly RuleVerdict[] = [];

function compileRule(when: string, at: number): { holds: ParseResult; steps: number } {
  let holds: ParseResult;
  try {
    holds = celEnvironment.parse(when);
  } catch (error) {
    throw new InvalidRule(at, `is no CEL: ${firstLine(error)}`, 'Mend it; see the guide of rules.');
  }
  const steps = stepsOf(at, holds.ast);
  const { valid, type, error } = holds.check();
  if (!valid) {
    throw new InvalidRule(
      at,
      `does not fit what is known: ${firstLine(error)}`,
      'Ask for viewer, subject, text, link and surface as the guide of rules has them.',
    );
  }
  if (type !== 'bool') {
    throw new InvalidRule(at, `answers ${type}`, 'A rule answers true or false.');
  }
  if (steps > mostSteps) {
    throw new InvalidRule(
      at,
      `could take ${steps} steps; ${mostSteps} are allowed`,
      'Do not put a loop within a loop.',
    );
  }
  return { holds, steps };
}

/** CEL's messages show the rule again, under their first line. */
const firstLine = (error: unknown): string =>
  String((error as Error | undefined)?.message ?? 'unknown')
    .split('\n')[0]
    .slice(0, 200);

function bounded({ viewer, subject, text, link }: Facts): Facts {
  const { networks, ...others } = subject;
  return {
    viewer,
    subject: { ...others, networks: networks.slice(0, mostItems.networks) },
    text: { verdict: text.verdict, terms: text.terms.slice(0, mostItems.terms) },
    link,
  };
}
