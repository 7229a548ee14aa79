import { foldOf } from '../fold/characters.ts';
import type { Found } from './found.ts';
import type { Spelling } from './spelling.ts';

/** Signs that people put in the place of a letter. */
const masks = '*.-_?#•·~×█▓▒░■●';
const mayMask = /\p{L}[*.\-_?#•·~×█▓▒░■●]|[*?#•·×█▓▒░■●]\p{L}|x\S*x/iu;
/** Words with more than one x, which stands for any letter as on old posters: few words have two. */
const manyX = /x.*x/i;
const words = /\S+/g;

/** A word with masks: its letters, and -1 where one is masked. */
interface Pattern {
  readonly letters: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Whether its masks are those of abbreviations and compounds: points and hyphens. */
  readonly abbreviates: boolean;
}

/** Finds terms some of whose letters are masked: one mask stands for one letter. */
export class MaskedFinder {
  readonly #bySize = new Map<number, Spelling[]>();
  readonly #mostWords: number;

  constructor(spellings: readonly Spelling[]) {
    for (const spelling of spellings) {
      const size = spelling.letters.length;
      this.#bySize.set(size, [...(this.#bySize.get(size) ?? []), spelling]);
    }
    this.#mostWords = Math.min(
      3,
      spellings.reduce((most, each) => Math.max(most, each.words), 1),
    );
  }

  find(text: string, into: Found[]): void {
    if (!mayMask.test(text)) return;
    const patterns = [...text.matchAll(words)].map(({ 0: word, index }) => patternOf(word, index));
    patterns.forEach((_, first) => {
      let joined: Pattern | undefined;
      for (let count = 1; count <= this.#mostWords; count += 1) {
        const next = patterns[first + count - 1];
        if (!next) return;
        joined = joined ? joinedTo(joined, next) : next;
        this.#findPattern(joined, count, into);
      }
    });
  }

  #findPattern({ letters, start, end, abbreviates }: Pattern, count: number, into: Found[]): void {
    const masked = letters.filter((letter) => letter < 0).length;
    const told = letters.length - masked;
    if (masked === 0 || masked > told || told < 3) return;
    // Abbreviations have letters that stand alone.
    const alone = longestTold(letters) < 2;
    if (alone && (told < 3 || abbreviates)) return;
    for (const spelling of this.#bySize.get(letters.length) ?? []) {
      if (spelling.words !== count && count > 1) continue;
      if (!letters.every((letter, at) => letter < 0 || letter === spelling.letters[at])) continue;
      into.push({ term: spelling.term, start, end, tier: 'review', transforms: ['masked'] });
    }
  }
}

const joinedTo = (first: Pattern, next: Pattern): Pattern => ({
  letters: [...first.letters, ...next.letters],
  start: first.start,
  end: next.end,
  abbreviates: first.abbreviates || next.abbreviates,
});

function longestTold(letters: readonly number[]): number {
  let longest = 0;
  let here = 0;
  for (const letter of letters) {
    here = letter < 0 ? 0 : here + 1;
    longest = Math.max(longest, here);
  }
  return longest;
}

/** The word without the sign of a hashtag or a name, and without what ends a sentence. */
function patternOf(word: string, index: number): Pattern | undefined {
  const trimmed = word.replace(/^[#@"'([]+/, '').replace(/(?<=\p{L})[.,!?:;"')\]]+$/u, '');
  const start = index + word.indexOf(trimmed);
  const letters: number[] = [];
  const isX = manyX.test(trimmed);
  for (const character of trimmed) {
    if (masks.includes(character) || (isX && /x/i.test(character))) {
      letters.push(-1);
      continue;
    }
    const fold = foldOf(character.codePointAt(0) as number);
    if (fold.kind === 'nothing') continue;
    if (fold.kind === 'digit') letters.push(...fold.letters.map((digit) => digit + 48));
    else if (fold.kind === 'letters') letters.push(...fold.letters);
    else return undefined;
  }
  return { letters, start, end: start + trimmed.length, abbreviates: /[.-]/.test(trimmed) };
}
