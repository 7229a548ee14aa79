import type { ASTNode } from '@marcbachmann/cel-js';
import { mostItems } from './facts.ts';

/** A rule that cannot run, or could be too dear. */
export class InvalidRule extends Error {
  /** Its place in the list. */
  readonly at: number;
  readonly reason: string;
  readonly remedy: string;

  constructor(at: number, reason: string, remedy: string) {
    super(`${reason}. ${remedy}`);
    this.at = at;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Steps that one rule may take, at most: some 50 µs. */
export const mostSteps = 2_000;

/** Steps of all rules together, for one subject. */
export const mostStepsOfAll = 20_000;

/** Functions whose cost is known; `matches` is not among them: no regular expression runs. */
const functions = new Set(['size', 'contains', 'startsWith', 'endsWith', 'has', 'score', 'double']);

/** Macros that go through a list. */
const loops = new Set(['exists', 'all', 'exists_one', 'filter']);

const longestFact = Math.max(...Object.values(mostItems));

/**
 * The most steps that a rule can take: one a node, and what stands in a loop as often as the longest
 * list of facts or of the rule has items. A rule costs no more, whatever the facts are.
 *
 * @throws {InvalidRule} for what is not in the language of rules
 */
export function stepsOf(at: number, node: ASTNode): number {
  if (node.op === 'call' || node.op === 'rcall') return stepsOfCall(at, node);
  const inner = childrenOf(node).reduce((sum, child) => sum + stepsOf(at, child), 1);
  return node.op === 'in' ? inner + longest(node.args[1]) : inner;
}

function stepsOfCall(at: number, node: ASTNode & { op: 'call' | 'rcall' }): number {
  const [name] = node.args;
  const list = node.op === 'rcall' ? node.args[1] : undefined;
  const receiver = list ? stepsOf(at, list) : 0;
  const given = node.op === 'rcall' ? node.args[2] : node.args[1];
  const each = given.reduce((sum, child) => sum + stepsOf(at, child), 1);
  if (loops.has(name) && list) return receiver + longest(list) * each;
  if (functions.has(name)) return receiver + each;
  throw new InvalidRule(
    at,
    `calls ${name}, which rules do not have`,
    `They have: ${[...functions, ...loops].join(', ')}.`,
  );
}

/** Items of a list that an expression can answer, at most: joined lists are as long as all in them. */
function longest(node: ASTNode): number {
  const inner = childrenOf(node).reduce((sum, child) => sum + longest(child), 0);
  return Math.max(longestFact, node.op === 'list' ? node.args.length : 0, inner);
}

function childrenOf(node: ASTNode): ASTNode[] {
  return [node.args].flat(2).filter(isNode);
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
