import { canonicalise } from '../canonicalise.ts';
import type { Found } from './found.ts';

/** A number that means something beside certain words or signs. */
export interface NumberRule {
  /** Which term, by its place in the list. */
  readonly term: number;
  /** Its digits. */
  readonly number: string;
  /** Words or signs one of which must stand beside it. */
  readonly beside: readonly string[];
  /** Whether its digits may stand backwards. */
  readonly reversed: boolean;
  readonly tier: 'block' | 'review';
}

const tokens = /\p{N}+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{N}]/gu;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds numbers beside the words and signs that an operator told; one token may stand between. */
export class NumberFinder {
  readonly #byNumber = new Map<string, (NumberRule & { readonly turned: boolean })[]>();

  constructor(rules: readonly NumberRule[]) {
    for (const rule of rules) {
      const canonical = {
        ...rule,
        beside: rule.beside.map((each) => canonicalise(each).text.trim()),
      };
      const turned = [...rule.number].reverse().join('');
      this.#add(rule.number, { ...canonical, turned: false });
      if (rule.reversed && turned !== rule.number)
        this.#add(turned, { ...canonical, turned: true });
    }
  }

  #add(number: string, rule: NumberRule & { readonly turned: boolean }): void {
    this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), rule]);
  }

  find(original: string, into: Found[]): void {
    if (this.#byNumber.size === 0 || !/\p{N}/u.test(original)) return;
    const { text, starts, ends } = canonicalise(original);
    const all: Token[] = [...text.matchAll(tokens)].map(({ 0: token, index }) => ({
      text: token,
      start: starts[index],
      end: ends[index + token.length - 1],
    }));
    all.forEach((token, at) => {
      for (const rule of this.#byNumber.get(token.text) ?? []) {
        const beside = [-2, -1, 1, 2]
          .map((step) => all[at + step])
          .find((other) => other && rule.beside.includes(other.text));
        if (!beside) continue;
        into.push({
          term: rule.term,
          start: Math.min(token.start, beside.start),
          end: Math.max(token.end, beside.end),
          tier: rule.tier,
          transforms: rule.turned ? ['coded-number', 'reversed'] : ['coded-number'],
        });
      }
    });
  }
}
