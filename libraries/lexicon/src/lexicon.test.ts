import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidTerm, Lexicon, type Term } from './index.ts';

const terms: Term[] = [
  { id: 'long', term: 'gloamfruit' },
  { id: 'short', term: 'zwelk' },
  { id: 'phrase', term: 'lantern quay' },
  { id: 'digits', term: 'brask27' },
  { id: 'other script', term: 'шурбаль' },
  { id: 'unspaced', term: '霧果実' },
];
const lexicon = new Lexicon(terms);
const hits = (text: string) =>
  lexicon.check(text).matches.map(({ termId, tier }) => `${termId}: ${tier}`);

test.each(terms.map(({ id, term }) => [id, term]))('a plain term blocks: %s', (id, term) => {
  expect(hits(term)).toContain(`${id}: block`);
  expect(hits(`Who has the ${term.toUpperCase()} today?`)).toContain(`${id}: block`);
  expect(hits(`#${term}`)).toContain(`${id}: block`);
});

describe('a spelling that hides a term is found, and told', () => {
  test.each([
    ['styled', '𝓰𝓵𝓸𝓪𝓶𝔣𝔯𝔲𝔦𝔱', 'block'],
    ['homoglyph', 'gӏoаmfrυіt', 'block'],
    ['homoglyph', 'ЅԝеӀк zwеlк', 'block'],
    ['invisible', 'gl\u200boam\u2060fruit', 'block'],
    ['diacritics', 'g̷lőąm̂früiţ', 'block'],
    ['emoji-letters', '🇬 🇱 🇴 🇦 🇲 🇫 🇷 🇺 🇮 🇹', 'block'],
    ['leet', '@gl04mfru!7', 'block'],
    ['leet', '9|_04/\\/\\|=|2|_|17', 'block'],
    ['repeats', 'gggloammfruiiiit', 'block'],
    ['separators', 'g.l-o*a_m/f~r,u;i:t', 'block'],
    ['separators', 'gloam fru it', 'review'],
    ['separators', 'z w e l k', 'block'],
    ['affix', 'xXgloamfruitXx', 'block'],
    ['affix', '#TeamZwelk', 'block'],
    ['reversed', 'tiurfmaolg', 'block'],
    ['reversed', 'yauq nretnal', 'block'],
    ['rotated', 'fruitgloam', 'block'],
    ['rotated', 'quay lantern', 'block'],
    ['reordered', 'nretnal yauq', 'review'],
    ['phonetic', 'glohmfroot', 'review'],
    ['masked', 'gl**mfr*it', 'review'],
    ['vowels-dropped', 'glmfrt', 'review'],
    ['vowels-dropped', 'lntrn qy', 'review'],
    ['typo', 'gloanfruit', 'review'],
    ['typo', 'glaomfruit', 'review'],
    ['transliterated', 'глоамфруит', 'review'],
  ])('%s: %s', (transform, text, verdict) => {
    const checked = lexicon.check(text);
    expect(checked.verdict).toBe(verdict);
    expect(checked.matches.flatMap(({ transforms }) => transforms)).toContain(transform);
  });
});

test('emoji whose names begin with the letters of a term are a hint, and no verdict', () => {
  // A banana and a cat.
  const { verdict, matches } = new Lexicon([{ id: 'phrase', term: 'berry cove' }]).check('🍌🐱');
  expect(verdict).toBe('allow');
  expect(matches.map(({ tier }) => tier)).toEqual(['hint']);
});

test.each([
  'The lantern hung beside the quay of the old town.',
  'Gloam is a word, and fruit is another; neither is the other.',
  'gr8 b8 m8, see u l8r :) $$$',
  'Сор и уха: обычные слова.',
  'brask 2027, brask twenty-seven',
  'U.S. a.m. e.g. i.e. http://example.org/?q=1',
])('ordinary text is allowed: %s', (text) => {
  expect(lexicon.check(text).verdict).toBe('allow');
});

test('prose of another script is not read as the Latin words that it looks like', () => {
  const looks = new Lexicon([{ id: 'a', term: 'cop' }]);
  expect(looks.check('сор').verdict).toBe('allow');
  expect(looks.check('сop').verdict).not.toBe('allow');
});

test('a hit within an allowed phrase is none, and one beside it counts', () => {
  const careful = new Lexicon([
    { id: 'a', term: 'zwelk', allowPhrases: ['Zwelk Street Library', 'Port Zwelk'] },
  ]);
  expect(careful.check('The zwelk street library is open').verdict).toBe('allow');
  const { matches } = careful.check('from Port Zwelk: zwelk');
  expect(matches.map(({ start }) => start)).toEqual([17]);
});

test('a term that requires a phrase counts where one of them stands', () => {
  const careful = new Lexicon([{ id: 'a', term: 'zwelk', requiredPhrases: ['trade', 'swap'] }]);
  expect(careful.check('zwelk soup').verdict).toBe('allow');
  expect(careful.check('zwelk to tráde').verdict).toBe('block');
});

test('a term of the tier review never blocks', () => {
  expect(new Lexicon([{ id: 'a', term: 'zwelk', tier: 'review' }]).check('zwelk').verdict).toBe(
    'review',
  );
});

test('a number counts beside the words and signs that were told, also backwards where told so', () => {
  const numbers = new Lexicon([
    { id: 'n', term: '417', beside: ['moon', '🌊'], reversed: true },
    { id: 'm', term: '58', beside: ['moon'] },
  ]);
  expect(numbers.check('417 people').verdict).toBe('allow');
  expect(numbers.check('Moon 417').verdict).toBe('block');
  expect(numbers.check('714🌊').verdict).toBe('block');
  expect(numbers.check('moon 85').verdict).toBe('allow');
  expect(numbers.check('moon 4170').verdict).toBe('allow');
});

test('only blocks are looked for where only these are asked', () => {
  expect(lexicon.check('gloanfruit', 'block').verdict).toBe('allow');
  expect(lexicon.check('gl0amfruit', 'block').verdict).toBe('block');
});

test.each([
  ['without letters', [{ id: 'x', term: '!!' }], 'fewer than two letters'],
  [
    'told twice',
    [
      { id: 'x', term: 'abc' },
      { id: 'x', term: 'bcd' },
    ],
    'told twice',
  ],
  ['a number with letters', [{ id: 'x', term: '4a', beside: ['b'] }], 'other signs than digits'],
  ['a number with nothing beside', [{ id: 'x', term: '4', beside: [] }], 'nothing beside'],
])('a term that cannot be used is named: %s', (_, wrong, reason) => {
  expect(() => new Lexicon(wrong)).toThrow(InvalidTerm);
  expect(() => new Lexicon(wrong)).toThrow(reason);
});

const letter = fc.constantFrom(...'abcdefghijklmnoprstuvwz');
const word = fc.string({ unit: letter, minLength: 8, maxLength: 14 });

/** Ways to hide letters that must always be seen through, each letter by letter. */
const disguises: Record<string, (text: string) => string> = {
  'upper case': (text) => text.toUpperCase(),
  'full width': (text) =>
    text.replace(/[a-z]/g, (each) => String.fromCodePoint(each.charCodeAt(0) + 0xfee0)),
  mathematical: (text) =>
    text.replace(/[a-z]/g, (each) => String.fromCodePoint(0x1d5ee + each.charCodeAt(0) - 97)),
  flags: (text) =>
    text.replace(/[a-z]/g, (each) => String.fromCodePoint(0x1f1e6 + each.charCodeAt(0) - 97)),
  marks: (text) => text.replace(/[a-z]/g, '$&\u0336\u0308'),
  'zero width': (text) => [...text].join('\u200b'),
  points: (text) => [...text].join('.'),
  spaces: (text) => [...text].join(' '),
  repeats: (text) => text.replace(/[a-z]/g, '$&$&$&'),
  backwards: (text) => [...text].reverse().join(''),
};

test.each(Object.entries(disguises))('any word is found behind %s, where it stands', (_, hide) => {
  fc.assert(
    fc.property(word, word, (term, beside) => {
      const hidden = hide(term);
      const text = `${beside} ${hidden} `;
      const { matches } = new Lexicon([{ id: 'x', term }]).check(text);
      const found = matches.find(({ start }) => start >= beside.length);
      expect(found).toBeDefined();
      if (!found) return;
      expect(text.slice(found.start, found.end).trim().length).toBeGreaterThan(0);
      expect(found.end).toBeLessThanOrEqual(beside.length + 1 + hidden.length);
    }),
    { numRuns: 100 },
  );
});

test('hostile text is answered', () => {
  for (const text of [
    '',
    'g'.repeat(1_000_000),
    'gloamfrui'.repeat(50_000),
    `g${'\u0336'.repeat(1_000_000)}loamfruit`,
    '\ud800gloamfruit\udfff',
    '|/\\'.repeat(100_000),
    'g '.repeat(100_000),
    '*'.repeat(200_000),
    '🍌'.repeat(100_000),
  ]) {
    const { matches } = lexicon.check(text);
    for (const { start, end } of matches) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
  expect(lexicon.check(`${'word '.repeat(100_000)}gl0amfruit`).verdict).toBe('block');
});
