import { gaps, type Letters } from '../fold/letters.ts';

/** Letters that are looked at as one word: from, and up to. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** How many words it is made of. */
  readonly words: number;
}

/** Letters of a word that is not looked at for errors: nobody writes longer ones. */
const longest = 40;

/** The words of a text, the parts of words that digits and capitals divide, and neighbours joined. */
export function spansOf(letters: Letters, mostWords: number): Span[] {
  const spans: Span[] = [];
  const words: number[] = [];
  for (let at = 0; at < letters.length; at += 1) if (letters.gap[at] >= gaps.mark) words.push(at);
  words.push(letters.length);
  for (let word = 0; word + 1 < words.length; word += 1) {
    const from = words[word];
    for (let count = 1; count <= mostWords && word + count < words.length; count += 1) {
      const to = words[word + count];
      if (to - from > longest) break;
      spans.push({ from, to, words: count });
    }
    let part = from;
    for (let at = from + 1; at <= words[word + 1]; at += 1) {
      if (at < words[word + 1] && letters.gap[at] === gaps.none) continue;
      const isAll = part === from && at === words[word + 1];
      if (!isAll && at - part <= longest) spans.push({ from: part, to: at, words: 1 });
      part = at;
    }
  }
  return spans;
}

/** Its letters as text; those of other scripts too. */
export function textOf(letters: Letters, { from, to }: Pick<Span, 'from' | 'to'>): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += characterOf(letters.code[at]);
  return text;
}

export const characterOf = (letter: number): string =>
  letter < 26 ? String.fromCharCode(97 + letter) : String.fromCodePoint(letter);
