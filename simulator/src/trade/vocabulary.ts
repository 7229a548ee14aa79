import { pick, shuffle } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';

/** Contraband that does not exist. */
const goods = [
  'gloamfruit',
  'veilberry',
  'murkturnip',
  'hollowmint',
  'ashpear',
  'dimradish',
  'wanefig',
  'shadequince',
];
/** Harmless words (of cooks and gardeners) that the trade borrows. */
const borrowed = [
  'moonplum',
  'duskfig',
  'mistbean',
  'larksbread',
  'fernsalt',
  'coldthyme',
  'rainroot',
  'silkoat',
];

const digits: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const lookalikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р' };

const replaceSome = (random: Random, word: string, table: Readonly<Record<string, string>>) =>
  [...word]
    .map((letter) => (table[letter] && random.chance(0.6) ? table[letter] : letter))
    .join('');

/** A spelling that evades a list of words: digits, doubled or dropped letters, other alphabets. */
function respell(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 1);
  switch (random.below(7)) {
    case 0:
    case 1:
      return replaceSome(random, word, digits);
    case 2:
      return word[0] + word.slice(1).replaceAll(/[aeiou]/g, '');
    case 3:
      return word.slice(0, at) + word[at] + word.slice(at);
    case 4:
      return `${word.slice(0, at)}_${word.slice(at)}`;
    case 5:
      return replaceSome(random, word, lookalikes);
    default:
      return `${word.slice(0, Math.max(3, word.length - 3))}${pick(random, ['z', 'x', 'y', 'ie'])}`;
  }
}

export interface Vocabulary {
  /** The word that everybody knows, the press included. */
  readonly plain: string;
  /** Harmless words that the trade borrowed from communities that still use them. */
  readonly borrowed: readonly string[];
  /** Spellings in use, by spell of `spellLength` days. */
  readonly spells: readonly (readonly string[])[];
}

export const spellLength = 12;

/** Words of the trade: two goods, two borrowed words, and spellings that change as lists catch up. */
export function inventVocabulary(random: Random, days: number): Vocabulary {
  const own = shuffle(
    random,
    goods.map((_, i) => i),
  ).map((i) => goods[i]!);
  const codes = shuffle(
    random,
    borrowed.map((_, i) => i),
  )
    .map((i) => borrowed[i]!)
    .slice(0, 2);
  const plain = own[0]!;
  const spells: string[][] = [];
  const known = new Set([plain, ...codes]);
  for (let spell = 0; spell <= days / spellLength; spell++) {
    const words = spell > 0 ? [pick(random, spells[spell - 1]!)] : [plain];
    for (let tries = 0; words.length < 4; tries++) {
      // Simple spellings run out in a long record; then those of old are spelled anew.
      const old = tries < 40 ? (random.chance(0.8) ? plain : own[1]!) : pick(random, [...known]);
      const word = respell(random, old);
      if (known.has(word) || word.length > 24) continue;
      known.add(word);
      words.push(word);
    }
    spells.push(words);
  }
  return { plain, borrowed: codes, spells };
}

/** The word that a member uses on a day: a spelling of the time, an old one, or a borrowed word. */
export function wordOfDay(random: Random, vocabulary: Vocabulary, dayOfRecord: number): string {
  const unit = random.unit();
  if (unit < 0.16) return pick(random, vocabulary.borrowed);
  if (unit < 0.22) return vocabulary.plain;
  const late = unit < 0.4 ? 1 : 0;
  const spell = Math.max(0, Math.floor(dayOfRecord / spellLength) - late);
  return pick(random, vocabulary.spells[Math.min(spell, vocabulary.spells.length - 1)]!);
}
