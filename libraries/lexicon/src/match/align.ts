import { gaps, type Letters } from '../fold/letters.ts';
import type { Spelling } from './spelling.ts';

/** How a spelling stands in a text. */
export interface Alignment {
  /** Letters of the text, from and up to. */
  readonly from: number;
  readonly to: number;
  /** Letters beyond those of the spelling. */
  readonly extra: number;
  /** The most letters beyond that one letter of the spelling has. */
  readonly mostExtra: number;
  /** Spaces inside that the spelling has not. */
  readonly spaces: number;
  /** Marks inside that the spelling has not. */
  readonly marks: number;
  /** Letters of the longest piece between those spaces. */
  readonly longestPiece: number;
  /** Letters that are digits. */
  readonly digits: number;
  /** Whether it begins and ends where a word or a part of one does. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Bits of `hidden`. */
  readonly hidden: number;
}

/**
 * Lays a spelling over the letters from one on. Each letter of the spelling takes one of the text, and
 * more that are the same as it. Undefined where it does not fit.
 */
export function align(letters: Letters, spelling: Spelling, from: number): Alignment | undefined {
  const wanted = spelling.letters;
  const { length } = letters;
  if (from + wanted.length > length || !letters.isLike(from, wanted[0])) return undefined;
  let at = from + 1;
  let index = 1;
  let extra = 0;
  let extraHere = 0;
  let mostExtra = 0;
  let spaces = 0;
  let marks = 0;
  let piece = 1;
  let longestPiece = 1;
  let hidden = letters.hidden[from];
  let digits = letters.digit[from] === 0 ? 0 : 1;
  for (;;) {
    const done = index === wanted.length;
    if (at >= length || (done && letters.gap[at] !== gaps.none)) break;
    const fits = !done && letters.isLike(at, wanted[index]);
    if (!fits && !letters.isLike(at, wanted[index - 1])) {
      if (done) break;
      return undefined;
    }
    const gap = letters.gap[at];
    if (gap >= gaps.mark && !(fits && spelling.joints[index] === 1)) {
      if (gap === gaps.space) {
        spaces += 1;
        piece = 0;
      } else marks += 1;
    }
    if (fits) {
      index += 1;
      extraHere = 0;
      piece += 1;
    } else {
      extra += 1;
      extraHere += 1;
      if (extraHere > mostExtra) mostExtra = extraHere;
      if (piece === 0) piece = 1;
    }
    if (piece > longestPiece) longestPiece = piece;
    hidden |= letters.hidden[at];
    if (letters.digit[at] !== 0) digits += 1;
    at += 1;
  }
  if (index < wanted.length) return undefined;
  return {
    from,
    to: at,
    extra,
    mostExtra,
    spaces,
    marks,
    longestPiece,
    digits,
    begins: letters.gap[from] !== gaps.none,
    ends: at === length || letters.gap[at] !== gaps.none,
    hidden,
  };
}
