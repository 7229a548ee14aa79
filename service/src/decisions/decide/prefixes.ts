import { canonicalise } from '@breakwater/lexicon';
import type { PolicyDocument } from '../../policy/index.ts';

/** Letters that a prefix has at least. */
export const shortestPrefix = 4;

/** As prefixes are compared: canonical letters and digits alone. */
export function prefixForm(text: string): string {
  return canonicalise(text).text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Every beginning of the terms that are withheld, of four letters or more and short of the whole. */
export function prefixesOf({ terms }: Pick<PolicyDocument, 'terms'>): Set<string> {
  const prefixes = new Set<string>();
  for (const { term, tier, beside } of terms) {
    if (tier !== 'block' || beside) continue;
    const letters = prefixForm(term);
    for (let length = shortestPrefix; length < letters.length; length += 1) {
      prefixes.add(letters.slice(0, length));
    }
  }
  return prefixes;
}

/** Beginnings of an ordinary text that withheld terms begin with too. */
export function opensOf(withheld: ReadonlySet<string>, text: string): string[] {
  const letters = prefixForm(text);
  const opens: string[] = [];
  for (let length = shortestPrefix; length <= letters.length; length += 1) {
    const prefix = letters.slice(0, length);
    if (!withheld.has(prefix)) break;
    opens.push(prefix);
  }
  return opens;
}
