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
 * Compiles rules once, to ask them of many.
 *
 * @throws Problem 422 naming the rule that is no CEL, or does not answer true or false
 */
export function compileRules(rules: readonly QueueRule[]): Sorter {
  const compiled = rules.map((rule, index) => ({ rule, holds: compile(rule.when, index) }));
  return (facts) => {
    const context = {
      ...facts,
      severity: BigInt(facts.severity),
      reach: BigInt(facts.reach),
    };
    return compiled.find(({ holds }) => holds(context) === true)?.rule;
  };
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
  throw problem(
    422,
    'rule',
    'A rule of a queue cannot be used.',
    `${reason} A rule may ask for: ${Object.keys(types).join(', ')}.`,
    { field: `queues[${index}].when` },
  );
}
