import { Environment, type ParseResult } from '@marcbachmann/cel-js';
import { problem } from '../../http/index.ts';

/** Puts work into a queue: the first rule that holds does. */
export interface QueueRule {
  readonly queue: string;
  /** CEL (Common Expression Language) over `QueueFacts`; it answers true or false. */
  readonly when: string;
  /** What a reviewer must know, such as `grooming`; none: anyone. */
  readonly skills?: readonly string[];
}

/** What rules may ask for. */
export interface QueueFacts {
  readonly class: string;
  readonly channel: string;
  readonly reporter: string;
  readonly language: string;
  readonly dangerNow: boolean;
  readonly trusted: boolean;
  readonly minor: boolean;
  readonly network: string;
  readonly severity: number;
  readonly reach: number;
  readonly target: string;
}

const types: Readonly<Record<keyof QueueFacts, 'string' | 'bool' | 'int'>> = {
  class: 'string',
  channel: 'string',
  reporter: 'string',
  language: 'string',
  dangerNow: 'bool',
  trusted: 'bool',
  minor: 'bool',
  network: 'string',
  severity: 'int',
  reach: 'int',
  target: 'string',
};

const environment = Object.entries(types).reduce(
  (made, [name, type]) => made.registerVariable(name, type),
  new Environment({
    limits: { maxAstNodes: 500, maxDepth: 32, maxListElements: 200, maxMapEntries: 100 },
  }),
);

/** The queue of a rule that holds. */
export type Sorter = (facts: QueueFacts) => QueueRule | undefined;

/**
 * Compiles rules once, to ask them of many. A rule that fails on some report (it divides by nothing,
 * or looks for what is not in a list) does not hold there: no report is turned away for a rule.
 *
 * @throws Problem 422 naming the rule that is no CEL, or does not answer true or false
 */
export function compileRules(rules: readonly QueueRule[]): Sorter {
  const compiled = rules.map((rule, index) => ({ rule, holds: compile(rule.when, index) }));
  return (facts) => {
    const context = contextOf(facts);
    return compiled.find(({ holds }) => answers(holds, context) === true)?.rule;
  };
}

function answers(holds: ParseResult, context: object): unknown {
  try {
    return holds(context);
  } catch {
    return undefined;
  }
}

/** Reports that say the least, and the most: what rules are tried on before they are taken. */
const tried: readonly QueueFacts[] = [
  {
    class: 'other',
    channel: 'email',
    reporter: 'anonymous',
    language: '',
    dangerNow: false,
    trusted: false,
    minor: false,
    network: 'none',
    severity: 0,
    reach: 0,
    target: 'other',
  },
  {
    class: 'meeting-a-child',
    channel: 'api',
    reporter: 'hotline',
    language: 'pt-br',
    dangerNow: true,
    trusted: true,
    minor: true,
    network: 'confirmed',
    severity: 4,
    reach: 1_000,
    target: 'account',
  },
];

/**
 * Tries rules before they are taken, so that whoever writes one hears where it fails.
 *
 * @throws Problem 422 naming the rule that is no CEL, does not answer true or false, or fails
 */
export function checkRules(rules: readonly QueueRule[]): void {
  for (const [index, { when }] of rules.entries()) {
    const holds = compile(when, index);
    for (const facts of tried) {
      try {
        holds(contextOf(facts));
      } catch (error) {
        const [message] = (error as Error).message.split('\n');
        const on = `class "${facts.class}", language "${facts.language}", severity ${facts.severity}`;
        throw unusable(`${message}, for a report of ${on}: ask first whether it is so.`, index);
      }
    }
  }
}

/** CEL's integers are those of 64 bits. */
function contextOf(facts: QueueFacts): object {
  return { ...facts, severity: BigInt(facts.severity), reach: BigInt(facts.reach) };
}

function compile(when: string, index: number): ParseResult {
  let reason: string;
  try {
    const parsed = environment.parse(when);
    const { valid, type, error } = parsed.check();
    if (valid && type === 'bool') return parsed;
    reason = valid ? `It answers ${type}, not true or false.` : `${error?.message}.`;
  } catch (error) {
    reason = `${(error as Error).message}.`;
  }
  throw unusable(reason, index);
}

function unusable(reason: string, index: number) {
  return problem(
    422,
    'rule',
    'A rule of a queue cannot be used.',
    `${reason} A rule may ask for: ${Object.keys(types).join(', ')}.`,
    { field: `queues[${index}].when` },
  );
}
