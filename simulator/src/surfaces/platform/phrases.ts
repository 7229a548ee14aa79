import { append } from './append.ts';

interface Use {
  uses: number;
  lastAt: number;
}

/** A word or phrase that is in use, and how much. */
export interface Phrase {
  readonly text: string;
  readonly uses: number;
  readonly lastAt: number;
}

/** The least likeness (shared trigrams of all trigrams) at which one is offered for the other. */
const leastLikeness = 0.3;

/**
 * What may complete or correct what somebody types: by beginning, and by likeness of trigrams as
 * PostgreSQL's pg_trgm measures it (Angell, Freund and Willett 1983).
 */
export class Phrases {
  readonly #uses = new Map<string, Use>();
  readonly #byTrigram = new Map<string, string[]>();
  #sorted: string[] | undefined;

  use(text: string, at: number): void {
    if (text === '') return;
    const known = this.#uses.get(text);
    if (known) {
      known.uses += 1;
      known.lastAt = at;
      return;
    }
    this.#uses.set(text, { uses: 1, lastAt: at });
    this.#sorted = undefined;
    for (const trigram of trigramsOf(text)) {
      append(this.#byTrigram, trigram, text);
    }
  }

  /** Those that begin with a text, most used first. Cost: a binary search and what is found. */
  beginningWith(prefix: string): Phrase[] {
    this.#sorted ??= [...this.#uses.keys()].sort();
    const found: Phrase[] = [];
    for (let at = lowerBound(this.#sorted, prefix); at < this.#sorted.length; at++) {
      const text = this.#sorted[at]!;
      if (!text.startsWith(prefix)) break;
      found.push({ text, ...this.#uses.get(text)! });
    }
    return found.sort(mostUsedFirst);
  }

  /** Those like a text, most alike first. Cost: what shares a trigram with it. */
  like(text: string): Phrase[] {
    const wanted = trigramsOf(text);
    const shared = new Map<string, number>();
    for (const trigram of wanted) {
      for (const other of this.#byTrigram.get(trigram) ?? []) {
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const alike: (Phrase & { readonly likeness: number })[] = [];
    for (const [other, count] of shared) {
      const likeness = count / (wanted.size + trigramsOf(other).size - count);
      if (likeness >= leastLikeness)
        alike.push({ text: other, likeness, ...this.#uses.get(other)! });
    }
    return alike.sort((a, b) => b.likeness - a.likeness || mostUsedFirst(a, b));
  }
}

function mostUsedFirst(a: Phrase, b: Phrase): number {
  return b.uses - a.uses || (a.text < b.text ? -1 : 1);
}

function trigramsOf(text: string): Set<string> {
  const padded = `  ${text} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
