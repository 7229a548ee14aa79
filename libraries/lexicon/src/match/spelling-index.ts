import { signLetters } from '../fold/leet.ts';
import type { Letters } from '../fold/letters.ts';
import type { Spelling } from './spelling.ts';

/** Letters that one sign may stand for are of one class, so that signs find their terms. */
const classOf = Uint8Array.from({ length: 26 }, (_, letter) => letter);
const unite = (letters: string) => {
  for (const letter of letters) classOf[letter.charCodeAt(0) - 97] = letters.charCodeAt(0) - 97;
};
unite('il');
unite('gbq');
unite('uv');

/** Of a letter, of a digit as the letter that it may stand for, or of another script's letter. */
function classIn(letter: number): number {
  if (letter < 26) return classOf[letter];
  const sign = signLetters.get(letter);
  return sign === undefined ? 26 + ((Math.imul(letter, 0x9e3779b1) >>> 29) % 6) : classOf[sign];
}

const gram = 4;
const size = 1 << (5 * gram);

/**
 * Spellings by the classes of their first letters, repeated ones taken once: where in a text such a
 * gram begins, its spellings are tried. One table lookup a letter (q-gram index; Navarro 2001).
 */
export class SpellingIndex {
  readonly #first = new Int32Array(size).fill(-1);
  readonly #next: Int32Array;
  /** Grams of terms that have fewer letters, by how many. */
  readonly #short: Map<number, number[]>[] = Array.from({ length: gram }, () => new Map());
  readonly #spellings: readonly Spelling[];
  #runs = new Uint8Array(256);
  #begins = new Int32Array(257);
  readonly #hasShort: boolean;

  constructor(spellings: readonly Spelling[]) {
    this.#spellings = spellings;
    this.#next = new Int32Array(spellings.length).fill(-1);
    let hasShort = false;
    spellings.forEach(({ letters }, at) => {
      let key = 0;
      let length = 0;
      let last = -1;
      for (const letter of letters) {
        const of = classIn(letter);
        if (of === last) continue;
        key = (key << 5) | of;
        last = of;
        length += 1;
        if (length === gram) break;
      }
      if (length === gram) {
        this.#next[at] = this.#first[key];
        this.#first[key] = at;
        return;
      }
      hasShort = true;
      this.#short[length].set(key, [...(this.#short[length].get(key) ?? []), at]);
    });
    this.#hasShort = hasShort;
  }

  /** Tries every spelling that may begin at a run of equal letters. */
  eachCandidate(
    letters: Letters,
    take: (spelling: Spelling, begins: number, runEnds: number) => void,
  ): void {
    const count = this.#readRuns(letters);
    const runs = this.#runs;
    const begins = this.#begins;
    for (let run = 0; run < count; run += 1) {
      if (run + gram <= count) {
        const key =
          (runs[run] << 15) | (runs[run + 1] << 10) | (runs[run + 2] << 5) | runs[run + 3];
        for (let at = this.#first[key]; at >= 0; at = this.#next[at]) {
          take(this.#spellings[at], begins[run], begins[run + 1]);
        }
      }
      if (this.#hasShort) this.#tryShort(run, count, take);
    }
  }

  #tryShort(
    run: number,
    count: number,
    take: (spelling: Spelling, begins: number, runEnds: number) => void,
  ): void {
    let key = 0;
    for (let length = 1; length < gram && run + length <= count; length += 1) {
      key = (key << 5) | this.#runs[run + length - 1];
      for (const at of this.#short[length].get(key) ?? []) {
        take(this.#spellings[at], this.#begins[run], this.#begins[run + 1]);
      }
    }
  }

  #readRuns(letters: Letters): number {
    const { code, length } = letters;
    if (this.#runs.length <= length) {
      this.#runs = new Uint8Array(length * 2);
      this.#begins = new Int32Array(length * 2 + 1);
    }
    let count = 0;
    let last = -1;
    for (let at = 0; at < length; at += 1) {
      const letter = code[at];
      const of = letter < 26 ? classOf[letter] : classIn(letter);
      if (of === last) continue;
      this.#runs[count] = of;
      this.#begins[count] = at;
      last = of;
      count += 1;
    }
    this.#begins[count] = length;
    return count;
  }
}
