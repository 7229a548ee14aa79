import type { Found } from './found.ts';
import { characterOf } from './spans.ts';
import type { Spelling } from './spelling.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const keys = 'qwertyuiop[asdfghjkl;zxcvbnm,';
/** The letters of a Russian keyboard on the keys of a to z. */
const russian = 'фисвуапршолдьтщзйкыегмцчня';

const turnedBy = (steps: number) => (word: string) =>
  word.replace(/[a-z]/g, (letter) => alphabet[(alphabet.indexOf(letter) + steps + 26) % 26]);
const reversed = (word: string) =>
  word.replace(/[a-z]/g, (letter) => alphabet[25 - alphabet.indexOf(letter)]);
const beside = (steps: number) => (word: string) => {
  const moved = [...word].map((letter) => keys[keys.indexOf(letter) + steps] ?? ' ');
  return moved.join('');
};
const onRussianKeys = (word: string) =>
  word.replace(/[a-z]/g, (letter) => russian[alphabet.indexOf(letter)]);
const headLast = (ending: string) => (word: string) =>
  word.replace(/^([^aeiou]*)(.*)$/, `$2$1${ending}`);

/** Games of letters that turn a word into one that means nothing (Pig Latin, Caesar, Atbash and such). */
const games: readonly ((word: string) => string)[] = [
  ...[13, 1, -1, 3, -3].map(turnedBy),
  reversed,
  beside(1),
  beside(-1),
  onRussianKeys,
  ...['ay', 'way', 'yay'].map(headLast),
  (word) => word.replace(/[aeiou]+/g, 'ub$&'),
  (word) => word.replace(/[^aeiou]/g, '$&op'),
];

/** Fewest letters of a term that is looked for so. */
const least = 5;
const words = /\S{5,}/g;
const ends = /^[#@"'([]+|[.!?:"')\]]+$/g;
const mayTrim = /^[#@"'([]|[.!?:"')\]]$/;
const places = 1 << 18;

/** A place for how a word begins: most words are known to be nothing by it. */
function placeOf(word: string): number {
  let hash = word.length;
  for (let at = 0; at < least; at += 1) hash = Math.imul(hash, 31) + word.charCodeAt(at);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/** Finds whole words that a game of letters makes of a term, or that one letter fills up. */
export class CipherFinder {
  readonly #plain = new Map<string, number>();
  readonly #ciphered = new Map<string, number>();
  readonly #begins = new Uint8Array(places);

  constructor(spellings: readonly Spelling[]) {
    for (const { letters, term } of spellings) {
      const word = Array.from(letters, characterOf).join('');
      if (letters.length < least || !/^[a-z]+$/.test(word)) continue;
      this.#plain.set(word, term);
      for (const game of games) {
        const made = game(word);
        if (made === word || made.includes(' ')) continue;
        this.#ciphered.set(made, term);
        this.#begins[placeOf(made)] = 1;
      }
    }
  }

  find(text: string, into: Found[]): void {
    if (this.#plain.size === 0) return;
    for (const { 0: written, index } of text.toLowerCase().matchAll(words)) {
      const trimmed = mayTrim.test(written) ? written.replace(ends, '') : written;
      const term = this.#look(written) ?? this.#look(trimmed) ?? this.#filled(trimmed);
      if (term === undefined) continue;
      const start = index + written.indexOf(trimmed);
      // Lower case may be longer than what was written.
      const end = Math.min(start + trimmed.length, text.length);
      if (start < end) into.push({ term, start, end, tier: 'review', transforms: ['ciphered'] });
    }
  }

  #look(word: string): number | undefined {
    if (word.length < least || this.#begins[placeOf(word)] === 0) return undefined;
    return this.#ciphered.get(word);
  }

  /** `gxlxoxaxm`: every second letter is the same. */
  #filled(word: string): number | undefined {
    if (word.length < 2 * least - 1 || word[1] !== word[3] || word[3] !== word[5]) return undefined;
    let told = '';
    for (let at = 0; at < word.length; at += 1) {
      if (at % 2 === 0) told += word[at];
      else if (word[at] !== word[1]) return undefined;
    }
    return this.#plain.get(told);
  }
}
