import { Letters } from '../fold/letters.ts';
import { readLetters } from '../fold/read-letters.ts';

/** A way to write a term: its letters, or its letters backwards. */
export interface Spelling {
  /** Which term, by its place in the list. */
  readonly term: number;
  readonly reversed: boolean;
  /** 0 to 25 for Latin, code points for other scripts. */
  readonly letters: Int32Array;
  /** 1 before whose letter a word of a phrase begins. */
  readonly joints: Uint8Array;
  readonly words: number;
  /** Whether it is of a script that writes no spaces: it may begin and end anywhere. */
  readonly unspaced: boolean;
}

const noSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Reads the letters of a term by the same reading as texts; none where it has no letter. */
export function spell(term: number, text: string): Spelling | undefined {
  let read = new Letters();
  const digits = new Letters();
  readLetters(text, 'plain', read);
  if (read.length < 2) return undefined;
  if (/\d/.test(text)) {
    // Digits of a term are digits, though those of a text may be letters.
    readLetters(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '), 'signs', digits);
    for (let at = 0; at < digits.length; at += 1)
      digits.code[at] = digits.digit[at] || digits.code[at];
    read = digits;
  }
  const letters = read.code.slice(0, read.length);
  const joints = Uint8Array.from({ length: read.length }, (_, at) =>
    at > 0 && read.gap[at] >= 2 ? 1 : 0,
  );
  const words = 1 + joints.reduce((sum, joint) => sum + joint, 0);
  return { term, reversed: false, letters, joints, words, unspaced: noSpaces.test(text) };
}

/** The same, written backwards. */
export function backwards(spelling: Spelling): Spelling {
  const { letters, joints } = spelling;
  const turned = Uint8Array.from(joints, (_, at) => (at > 0 ? joints[joints.length - at] : 0));
  return { ...spelling, reversed: true, letters: letters.toReversed(), joints: turned };
}
