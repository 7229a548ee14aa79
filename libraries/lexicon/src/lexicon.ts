import { canonicalise, type Transform } from './canonicalise.ts';
import { decodings } from './decode/decodings.ts';
import { Letters } from './fold/letters.ts';
import { readLetters } from './fold/read-letters.ts';
import { CipherFinder } from './match/cipher-finder.ts';
import { ExactFinder } from './match/exact-finder.ts';
import type { Found } from './match/found.ts';
import { InitialsFinder } from './match/initials-finder.ts';
import { MaskedFinder } from './match/masked-finder.ts';
import { NearFinder } from './match/near-finder.ts';
import { NumberFinder } from './match/number-finder.ts';
import { backwards, type Spelling, spell } from './match/spelling.ts';

/** A word, phrase or name to be found, or a number beside others. */
export interface Term {
  readonly id: string;
  /** As it is written; of a number, its digits. */
  readonly term: string;
  /** The most that a hit of it may be; block unless told. */
  readonly tier?: 'block' | 'review';
  /** A hit within one of these is none. */
  readonly allowPhrases?: readonly string[];
  /** Where any are told, a hit counts only in a text that holds one of them. */
  readonly requiredPhrases?: readonly string[];
  /** Makes it a number that counts beside one of these words or signs. */
  readonly beside?: readonly string[];
  /** Whether a number's digits may stand backwards. */
  readonly reversed?: boolean;
}

/** A term in a text. */
export interface Match {
  readonly termId: string;
  /** Where in the text as it was written, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** A block is safe to act on alone; a review wants a second signal or a person; a hint says nothing alone. */
  readonly tier: 'block' | 'review' | 'hint';
  readonly transforms: readonly Transform[];
}

export interface Checked {
  readonly verdict: 'allow' | 'review' | 'block';
  /** In the order of the text; of one term at one place, the surest. */
  readonly matches: readonly Match[];
}

/** A term that cannot be used: which, and why. */
export class InvalidTerm extends Error {
  readonly id: string;

  constructor(id: string, reason: string) {
    super(`The term ${id} ${reason}`);
    this.id = id;
  }
}

/** How much is looked for: hits safe to act on alone, or everything. */
export type Depth = 'block' | 'all';

const ranks = { hint: 0, review: 1, block: 2 } as const;

/**
 * Terms, compiled to be found in any of their evasive spellings. Term and text are read by the same
 * function. One lexicon is for one thread.
 */
export class Lexicon {
  readonly #terms: readonly Term[];
  readonly #exact: ExactFinder;
  readonly #near: NearFinder;
  readonly #masked: MaskedFinder;
  readonly #ciphers: CipherFinder;
  readonly #initials: InitialsFinder;
  readonly #numbers: NumberFinder;
  readonly #letters = new Letters();
  readonly #others = new Letters();

  /** @throws InvalidTerm for one without an id or letters, or whose id came before. */
  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    const spellings: Spelling[] = [];
    const ids = new Set<string>();
    terms.forEach((term, at) => {
      if (ids.has(term.id)) throw new InvalidTerm(term.id, 'is told twice. Give each its own id.');
      ids.add(term.id);
      if (term.beside) {
        checkNumber(term);
        return;
      }
      const spelling = spell(at, term.term);
      if (!spelling) {
        throw new InvalidTerm(term.id, 'has fewer than two letters. Write it with its letters.');
      }
      spellings.push(spelling);
    });
    const turned = spellings.filter(({ letters }) => letters.length >= 4).map(backwards);
    this.#exact = new ExactFinder([...spellings, ...turned]);
    this.#near = new NearFinder(spellings);
    this.#masked = new MaskedFinder(spellings);
    this.#ciphers = new CipherFinder(spellings);
    this.#initials = new InitialsFinder(spellings);
    this.#numbers = new NumberFinder(
      terms.flatMap(({ term, beside, reversed = false, tier = 'block' }, at) =>
        beside ? [{ term: at, number: term, beside, reversed, tier }] : [],
      ),
    );
  }

  get size(): number {
    return this.#terms.length;
  }

  /**
   * Which terms a text holds. Cost: linear in the text; of `all`, some times that of `block`.
   *
   * @example
   * new Lexicon([{ id: 't1', term: 'gloamfruit' }]).check('fresh gl0am.fruit').verdict // 'block'
   */
  check(text: string, depth: Depth = 'all'): Checked {
    const found: Found[] = [];
    const further = readLetters(text, 'plain', this.#letters);
    this.#exact.find(this.#letters, false, found);
    this.#numbers.find(text, found);
    if (further.signs) this.#again(text, 'signs', depth, found);
    if (further.drawings) this.#again(text, 'drawings', depth, found);
    if (further.foreign) {
      readLetters(text, 'foreign', this.#others);
      this.#exact.find(this.#others, true, found);
    }
    if (depth === 'all') {
      this.#near.find(this.#letters, found);
      this.#masked.find(text, found);
      this.#ciphers.find(text, found);
      this.#initials.find(text, found);
      this.#decode(text, found);
    }
    return found.length === 0 ? nothing : this.#checked(text, found, depth);
  }

  #again(text: string, reading: 'signs' | 'drawings', depth: Depth, found: Found[]): void {
    readLetters(text, reading, this.#others);
    this.#exact.find(this.#others, false, found);
    if (depth === 'all') this.#near.find(this.#others, found);
  }

  /** What the text says in another writing: never sure enough to act on alone. */
  #decode(text: string, found: Found[]): void {
    for (const { text: said, starts, ends, least, transform } of decodings(text)) {
      const there: Found[] = [];
      readLetters(said, 'plain', this.#others);
      this.#exact.find(this.#others, false, there);
      for (const { term, start, end, transforms } of there) {
        if (end - start < least) continue;
        found.push({
          term,
          start: starts[start],
          end: ends[end - 1],
          tier: 'review',
          transforms: [...new Set([transform, ...transforms])],
        });
      }
    }
  }

  #checked(text: string, found: readonly Found[], depth: Depth): Checked {
    const best = new Map<string, Match>();
    for (const { term: at, start, end, tier: sure, transforms } of found) {
      const term = this.#terms[at];
      const tier = sure === 'block' && term.tier === 'review' ? 'review' : sure;
      if (depth === 'block' && tier !== 'block') continue;
      if (!counts(term, text, start, end)) continue;
      const key = `${at} ${start}`;
      const before = best.get(key);
      if (before && !isSurer({ tier, transforms }, before)) continue;
      best.set(key, { termId: term.id, start, end, tier, transforms });
    }
    const matches = [...best.values()].sort((a, b) => a.start - b.start || a.end - b.end);
    const rank = matches.reduce((most, { tier }) => Math.max(most, ranks[tier]), 0);
    return { verdict: rank === 2 ? 'block' : rank === 1 ? 'review' : 'allow', matches };
  }
}

const nothing: Checked = { verdict: 'allow', matches: [] };

type Surety = Pick<Match, 'tier' | 'transforms'>;

const isSurer = (a: Surety, b: Surety): boolean =>
  ranks[a.tier] - ranks[b.tier] > 0 ||
  (a.tier === b.tier && a.transforms.length < b.transforms.length);

function checkNumber({ id, term, beside }: Term): void {
  if (!/^\d{1,20}$/.test(term)) {
    throw new InvalidTerm(
      id,
      'is a number, but has other signs than digits. Write 1 to 20 digits.',
    );
  }
  if (beside?.every((each) => canonicalise(each).text.trim() === '')) {
    throw new InvalidTerm(id, 'is a number with nothing beside it. Tell a word or a sign.');
  }
}

/** Whether what stands around a hit lets it count. */
function counts({ allowPhrases, requiredPhrases }: Term, text: string, start: number, end: number) {
  if (!allowPhrases?.length && !requiredPhrases?.length) return true;
  const canonical = canonicalise(text);
  const standsIn = (phrase: string): (readonly [number, number])[] => {
    const wanted = canonicalise(phrase).text.trim();
    const places: (readonly [number, number])[] = [];
    if (wanted === '') return places;
    for (let at = canonical.text.indexOf(wanted); at >= 0; ) {
      const to = at + wanted.length;
      const isWhole = !isLetter(canonical.text[at - 1]) && !isLetter(canonical.text[to]);
      if (isWhole) places.push([canonical.starts[at], canonical.ends[to - 1]]);
      at = canonical.text.indexOf(wanted, at + 1);
    }
    return places;
  };
  if (requiredPhrases?.length && !requiredPhrases.some((each) => standsIn(each).length > 0)) {
    return false;
  }
  return !allowPhrases?.some((each) =>
    standsIn(each).some(([from, to]) => from <= start && end <= to),
  );
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
