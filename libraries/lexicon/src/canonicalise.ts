import { foldOf, hidden } from './fold/characters.ts';
import { Letters } from './fold/letters.ts';
import { readLetters } from './fold/read-letters.ts';

/** What was taken from a text to find a term in it. */
export type Transform =
  | 'styled'
  | 'homoglyph'
  | 'diacritics'
  | 'emoji-letters'
  | 'leet'
  | 'invisible'
  | 'repeats'
  | 'separators'
  | 'affix'
  | 'reversed'
  | 'rotated'
  | 'reordered'
  | 'phonetic'
  | 'masked'
  | 'vowels-dropped'
  | 'vowels-changed'
  | 'typo'
  | 'transliterated'
  | 'encoded'
  | 'spelled-out'
  | 'ciphered'
  | 'emoji-initials'
  | 'coded-number';

const names: readonly (readonly [bit: number, name: Transform])[] = [
  [hidden.styled, 'styled'],
  [hidden.homoglyph, 'homoglyph'],
  [hidden.diacritics, 'diacritics'],
  [hidden.emoji, 'emoji-letters'],
  [hidden.leet, 'leet'],
  [hidden.invisible, 'invisible'],
];

/** The names of bits of `hidden`. */
export function transformsOf(how: number): Transform[] {
  return names.filter(([bit]) => (how & bit) !== 0).map(([, name]) => name);
}

/** A text as terms are compared, with the way back to what was written. */
export interface Canonical {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where what it was made from begins in the original. */
  readonly starts: Int32Array;
  /** And where that ends. */
  readonly ends: Int32Array;
  /** What was done, each once. */
  readonly transforms: readonly Transform[];
}

/**
 * The canonical form: lower case, without marks, styles and invisible characters, look-alikes of Latin
 * letters as these, every space as one. Words of another script stay in it; signs stay what they are.
 * Idempotent. After UTS #39's skeleton, which it widens, and UAX #15's NFKD. Cost: linear.
 */
export function canonicalise(original: string): Canonical {
  const letters = new Letters();
  readLetters(original, 'plain', letters);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let all = 0;
  const put = (character: string, from: number, to: number) => {
    text += character;
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(from);
      ends.push(to);
    }
  };
  let at = 0;
  for (let index = 0; index <= letters.length; index += 1) {
    const until = index < letters.length ? letters.from[index] : original.length;
    while (at < until) {
      const code = original.codePointAt(at) as number;
      const to = at + (code > 0xffff ? 2 : 1);
      const { kind } = foldOf(code);
      if (kind === 'space' && !text.endsWith(' ')) put(' ', at, to);
      if (kind === 'mark' || kind === 'digit') {
        for (const each of bare(String.fromCodePoint(code))) put(each, at, to);
      }
      at = to;
    }
    if (index === letters.length) break;
    const code = letters.code[index];
    put(
      code < 26 ? String.fromCharCode(97 + code) : String.fromCodePoint(code),
      letters.from[index],
      letters.to[index],
    );
    all |= letters.hidden[index];
    at = letters.to[index];
  }
  return {
    text,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    transforms: transformsOf(all),
  };
}

/** A sign without marks; what would become several words or letters stays as it is. */
function bare(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[\p{N}\p{P}\p{S}]+$/u.test(plain) ? plain : character;
}
