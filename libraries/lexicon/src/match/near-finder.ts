import { type Transform, transformsOf } from '../canonicalise.ts';
import type { Letters } from '../fold/letters.ts';
import type { Found } from './found.ts';
import { leastRotation } from './near/rotation.ts';
import { soundOf } from './near/sound.ts';
import { transliterate } from './near/transliterate.ts';
import { TypoIndex } from './near/typos.ts';
import { changesVowels, dropsVowels, withoutVowels } from './near/vowels.ts';
import { characterOf, type Span, spansOf, textOf } from './spans.ts';
import type { Spelling } from './spelling.ts';

/** Fewest letters of a term that is found by a likeness; shorter ones are like too many words. */
const least = { typo: 7, sound: 6, rotation: 6, consonants: 4, changed: 5 } as const;

/** Finds words that are like a term: by a typing error, by sound, turned round, without vowels. */
export class NearFinder {
  readonly #spellings: readonly Spelling[];
  readonly #texts: readonly string[];
  readonly #mostWords: number;
  readonly #typos: TypoIndex;
  readonly #exact = new Map<string, number[]>();
  readonly #sounds = new Map<string, number[]>();
  readonly #rotations = new Map<string, number[]>();
  readonly #consonants = new Map<string, number[]>();
  readonly #orders = new Map<string, number[]>();

  constructor(spellings: readonly Spelling[]) {
    this.#spellings = spellings;
    this.#texts = spellings.map(({ letters }) => Array.from(letters, characterOf).join(''));
    this.#mostWords = Math.min(
      4,
      spellings.reduce((most, { words }) => Math.max(most, words), 1),
    );
    this.#typos = new TypoIndex(this.#texts, least.typo);
    this.#texts.forEach((text, at) => {
      add(this.#exact, text, at);
      if (text.length >= least.sound) add(this.#sounds, soundOf(text), at);
      if (text.length >= least.rotation) add(this.#rotations, leastRotation(text), at);
      const consonants = withoutVowels(text);
      if (consonants.length >= least.consonants) add(this.#consonants, consonants, at);
      if (spellings[at].words > 1) {
        const words = wordsOf(spellings[at], text);
        add(this.#orders, words.toSorted().join(' '), at);
        add(this.#orders, words.map(turned).toSorted().join(' '), at);
      }
    });
  }

  find(letters: Letters, into: Found[]): void {
    for (const span of spansOf(letters, this.#mostWords)) {
      if (span.to - span.from < 4) continue;
      const text = textOf(letters, span);
      const put = (at: number, tier: 'block' | 'review', transform: Transform) => {
        if (this.#spellings[at].words !== span.words && span.words > 1) return;
        into.push(foundIn(letters, span, this.#spellings[at].term, tier, transform));
      };
      this.#findTypos(text, put);
      this.#findSounds(text, put);
      this.#findTurned(text, put);
      this.#findWithoutVowels(text, put);
      if (span.words > 1) this.#findReordered(letters, span, text, put);
      const latin = letters.code[span.from] >= 0x370 ? transliterate(text) : undefined;
      for (const at of (latin && latin.length >= 5 && this.#exact.get(latin)) || []) {
        put(at, 'review', 'transliterated');
      }
    }
  }

  #findTypos(text: string, put: Put): void {
    if (text.length < least.typo - 1) return;
    for (const at of this.#typos.near(text)) {
      const term = this.#texts[at];
      // An ending is grammar; a letter more or less in a short word makes another word.
      if (text.startsWith(term) || term.startsWith(text)) continue;
      if (text.length !== term.length && term.length < 8) continue;
      put(at, 'review', 'typo');
    }
  }

  #findSounds(text: string, put: Put): void {
    if (text.length < least.sound - 1) return;
    for (const at of this.#sounds.get(soundOf(text)) ?? []) {
      const term = this.#texts[at];
      if (text === term || Math.abs(text.length - term.length) > 4) continue;
      put(at, 'review', 'phonetic');
    }
  }

  #findTurned(text: string, put: Put): void {
    if (text.length < least.rotation) return;
    for (const at of this.#rotations.get(leastRotation(text)) ?? []) {
      if (this.#texts[at] !== text) put(at, text.length >= 8 ? 'block' : 'review', 'rotated');
    }
  }

  #findWithoutVowels(text: string, put: Put): void {
    const consonants = withoutVowels(text);
    if (consonants.length < least.consonants) return;
    const vowels = text.length - consonants.length;
    if (vowels > 0 && consonants.length < 5) return;
    for (const at of this.#consonants.get(consonants) ?? []) {
      const term = this.#texts[at];
      if (dropsVowels(text, term)) put(at, 'review', 'vowels-dropped');
      else if (consonants.length >= least.changed && changesVowels(text, term)) {
        put(at, 'review', 'vowels-changed');
      }
    }
  }

  #findReordered(letters: Letters, span: Span, text: string, put: Put): void {
    const words: string[] = [];
    for (let at = span.from; at < span.to; at += 1) {
      if (at === span.from || letters.gap[at] >= 2) words.push('');
      words[words.length - 1] += characterOf(letters.code[at]);
    }
    for (const at of this.#orders.get(words.toSorted().join(' ')) ?? []) {
      if (this.#texts[at] !== text) put(at, 'review', 'reordered');
    }
  }
}

type Put = (at: number, tier: 'block' | 'review', transform: Transform) => void;

function foundIn(
  letters: Letters,
  { from, to }: Span,
  term: number,
  tier: 'block' | 'review',
  transform: Transform,
): Found {
  let hidden = 0;
  for (let at = from; at < to; at += 1) hidden |= letters.hidden[at];
  const transforms = [...transformsOf(hidden), transform];
  return { term, start: letters.from[from], end: letters.to[to - 1], tier, transforms };
}

function add(map: Map<string, number[]>, key: string, at: number): void {
  const before = map.get(key);
  if (before) before.push(at);
  else map.set(key, [at]);
}

const turned = (word: string): string => [...word].reverse().join('');

function wordsOf({ joints }: Spelling, text: string): string[] {
  const words = [''];
  [...text].forEach((letter, at) => {
    if (joints[at] === 1) words.push('');
    words[words.length - 1] += letter;
  });
  return words;
}
