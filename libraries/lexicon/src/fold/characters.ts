import { lookAlikes } from './look-alikes.gen.ts';
import { shapeOf } from './shapes.ts';

/** What hid a letter, a bit each; `transformNames` names them. */
export const hidden = {
  styled: 1,
  homoglyph: 2,
  diacritics: 4,
  emoji: 8,
  leet: 16,
  invisible: 32,
} as const;

/** What a character is once everything is taken from it that hides letters. */
export interface Fold {
  /**
   * Nothing of a text; the end of a word; an end inside a word, as a hyphen; or letters.
   * Digits are a kind of their own, since they may stand for letters.
   */
  readonly kind: 'nothing' | 'space' | 'mark' | 'digit' | 'letters';
  /** Each a Latin letter, 0 to 25, or the code point of a letter of another script. */
  readonly letters: readonly number[];
  /** Bits of `hidden`. */
  readonly hidden: number;
  /** Whether it belongs to another script than the letters that it looks like. */
  readonly foreign: boolean;
  /** What it is in its own script, where `foreign`. */
  readonly own: readonly number[];
  /** Other Latin letters that it may stand for, as bits. */
  readonly also: number;
}

const a = 97;

/** The number of a Latin letter in lower case; other letters keep their code point. */
const letterOf = (code: number): number => (code >= a && code < a + 26 ? code - a : code);

const isLatin = (letter: number): boolean => letter < 26;

function unpacked(): Map<number, readonly number[]> {
  const table = new Map<number, readonly number[]>();
  for (const [letters, steps] of Object.entries(lookAlikes)) {
    const numbers = [...(letters === 'rn' ? 'm' : letters)].map((each) =>
      letterOf(each.charCodeAt(0)),
    );
    let code = 0;
    for (const step of steps.split(' ')) {
      code += Number.parseInt(step, 36);
      table.set(code, numbers);
    }
  }
  return table;
}

const table = unpacked();
const known = new Map<number, Fold>();

const nothing: Fold = { kind: 'nothing', letters: [], hidden: 0, foreign: false, own: [], also: 0 };
const space: Fold = { ...nothing, kind: 'space' };
const mark: Fold = { ...nothing, kind: 'mark' };
const invisible: Fold = { ...nothing, hidden: hidden.invisible };
const combining: Fold = { ...nothing, hidden: hidden.diacritics };
const variation: Fold = { ...nothing };

/** Letters that are invisible though they are letters: Hangul's fillers, and Braille's blank. */
const fillers = new Set([0x115f, 0x1160, 0x3164, 0xffa0, 0x2800]);

/**
 * Folds one character. A letter of another script that looks like a Latin one carries both readings:
 * which of them counts depends on the letters beside it.
 */
export function foldOf(code: number): Fold {
  let fold = known.get(code);
  if (!fold) {
    fold = foldAnew(code);
    // All of Unicode would take 100 MB; what texts are made of fits in this.
    if (known.size > 50_000) known.clear();
    known.set(code, fold);
  }
  return fold;
}

function foldAnew(code: number): Fold {
  const character = String.fromCodePoint(code);
  if (code === 0xfe0f || code === 0xfe0e) return variation;
  if (fillers.has(code) || /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character)) {
    return invisible;
  }
  if (/\p{M}/u.test(character)) return combining;
  if (/[\p{White_Space}\p{Cc}]/u.test(character)) return space;
  const braille = brailleLetter(code);
  if (braille !== undefined) return lettersOf([braille], hidden.styled);
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const own = [...bare.normalize('NFKD').replace(/\p{M}/gu, '')]
    .filter((each) => /\p{L}/u.test(each))
    .map((each) => letterOf(each.codePointAt(0) as number));
  const [shape, ...others] = shapeOf.get(own.length === 1 ? own[0] : code) ?? [];
  const looks = shape === undefined ? table.get(code) : [shape];
  const also = others.reduce((mask, letter) => mask | (1 << letter), 0);
  if (own.length > 0 && own.every(isLatin)) return lettersOf(own, howHidden(character, bare));
  if (looks && !/\p{L}/u.test(character)) {
    return lettersOf(looks, /\p{So}/u.test(character) ? hidden.emoji : hidden.homoglyph);
  }
  if (looks && /\p{Script=Latin}/u.test(character)) {
    return lettersOf(looks, /\p{Lu}|\p{Ll}/u.test(character) ? hidden.diacritics : hidden.styled);
  }
  // What is left of it without its marks, or what it is made of, may look like Latin letters.
  if (own.length > 0 && own[0] !== code) {
    const folds = own.map(foldOf);
    const letters = folds.flatMap((each) => each.letters);
    return { ...folds[0], letters, own: folds.flatMap((each) => each.own) };
  }
  if (looks?.length === 1) {
    const letters = { letters: looks, own: own.length > 0 ? own : [code] };
    return { kind: 'letters', hidden: hidden.homoglyph, foreign: true, ...letters, also };
  }
  if (/^\d+$/.test(bare)) return { ...nothing, kind: 'digit', letters: [...bare].map(Number) };
  if (/\p{L}/u.test(character)) {
    return { kind: 'letters', letters: own, hidden: 0, foreign: true, own, also: 0 };
  }
  return mark;
}

const lettersOf = (letters: readonly number[], how: number): Fold => ({
  kind: 'letters',
  letters,
  hidden: how,
  foreign: false,
  own: letters,
  also: 0,
});

function howHidden(character: string, bare: string): number {
  if (character.toLowerCase() === bare) return 0;
  return character.normalize('NFD') === character.normalize('NFKD')
    ? hidden.diacritics
    : hidden.styled;
}

/** Dots of the letters a to z in Braille: Louis Braille's, as numbered by Unicode. */
const brailleDots = [
  0x01, 0x03, 0x09, 0x19, 0x11, 0x0b, 0x1b, 0x13, 0x0a, 0x1a, 0x05, 0x07, 0x0d, 0x1d, 0x15, 0x0f,
  0x1f, 0x17, 0x0e, 0x1e, 0x25, 0x27, 0x3a, 0x2d, 0x3d, 0x35,
];

function brailleLetter(code: number): number | undefined {
  if (code < 0x2800 || code > 0x283f) return undefined;
  const letter = brailleDots.indexOf(code - 0x2800);
  return letter < 0 ? undefined : letter;
}
