/**
 * Words that one typing error is away: a letter too many, too few, another, or two exchanged
 * (optimal string alignment; Damerau 1964). Found through the words that are left when any one letter is
 * taken away (Mor and Fraenkel 1982). Cost: as many look-ups as the word has letters.
 */
export class TypoIndex {
  readonly #words: readonly string[];
  readonly #shortened = new Map<number, number | number[]>();

  /** @param words of which those with at least `least` letters are found */
  constructor(words: readonly string[], least: number) {
    this.#words = words;
    words.forEach((word, at) => {
      if (word.length < least) return;
      for (const key of new Set(shortenings(word))) {
        const before = this.#shortened.get(key);
        if (before === undefined) this.#shortened.set(key, at);
        else if (typeof before === 'number') this.#shortened.set(key, [before, at]);
        else before.push(at);
      }
    });
  }

  /** Which words, by their places, are one error away. */
  near(text: string): number[] {
    const found: number[] = [];
    for (const key of shortenings(text)) {
      const at = this.#shortened.get(key);
      if (at === undefined) continue;
      for (const each of typeof at === 'number' ? [at] : at) {
        if (!found.includes(each) && isOneErrorAway(this.#words[each], text)) found.push(each);
      }
    }
    return found;
  }
}

const base = 0x01000193;
const powers = new Int32Array(64);
powers[0] = 1;
for (let at = 1; at < powers.length; at += 1) powers[at] = Math.imul(powers[at - 1], base);
const tails = new Int32Array(64);

/** Hashes of a word, and of what is left when each of its letters is taken away. */
function shortenings(text: string): Int32Array {
  const size = Math.min(text.length, 62);
  const keys = new Int32Array(size + 1);
  tails[size] = 0;
  for (let at = size - 1; at >= 0; at -= 1) {
    tails[at] = (Math.imul(text.charCodeAt(at), powers[size - 1 - at]) + tails[at + 1]) | 0;
  }
  keys[size] = tails[0];
  let head = 0;
  for (let at = 0; at < size; at += 1) {
    keys[at] = (Math.imul(head, powers[size - 1 - at]) + tails[at + 1]) | 0;
    head = (Math.imul(head, base) + text.charCodeAt(at)) | 0;
  }
  return keys;
}

function isOneErrorAway(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let left = a.length;
  let right = b.length;
  while (left > from && right > from && a[left - 1] === b[right - 1]) {
    left -= 1;
    right -= 1;
  }
  const more = left - from;
  const other = right - from;
  if (more + other === 1 || (more === 1 && other === 1)) return true;
  return more === 2 && other === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
