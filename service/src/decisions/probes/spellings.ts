import type { CompiledPolicy } from '../../policy/index.ts';

/** A spelling of a term that is asked for, and how it was made. */
export interface Spelling {
  readonly variant: string;
  readonly text: string;
}

const lookAlikes: Readonly<Record<string, string>> = {
  a: '4',
  e: '3',
  i: '1',
  o: '0',
  s: '5',
  t: '7',
};
const letters = (text: string) => [...text];
const makers: readonly (readonly [variant: string, make: (term: string) => string])[] = [
  ['plain', (term) => term],
  ['capitals', (term) => term.toUpperCase()],
  [
    'look-alikes',
    (term) =>
      letters(term)
        .map((one) => lookAlikes[one] ?? one)
        .join(''),
  ],
  ['dots', (term) => letters(term).join('.')],
  ['spaces', (term) => letters(term).join(' ')],
  ['wide', (term) => letters(term).map(wide).join('')],
  ['invisible', (term) => letters(term).join('\u200b')],
  [
    'marks',
    (term) =>
      letters(term)
        .map((one) => `${one}\u0301`)
        .join(''),
  ],
  [
    'repeats',
    (term) =>
      letters(term)
        .map((one, at) => (at % 3 === 1 ? one.repeat(3) : one))
        .join(''),
  ],
  ['tag', (term) => `#${term.replaceAll(' ', '')}`],
];

/** Full-width forms stand at one distance from ASCII (Unicode, U+FF01). */
function wide(letter: string): string {
  const code = letter.codePointAt(0) as number;
  return code > 0x20 && code < 0x7f ? String.fromCodePoint(code + 0xfee0) : letter;
}

/** Spellings of a term that the policy itself finds: what it does not find, no surface can withhold. */
export function spellingsOf(policy: CompiledPolicy, term: string): Spelling[] {
  return makers
    .map(([variant, make]) => ({ variant, text: make(term.toLowerCase()) }))
    .filter(({ text }) => policy.judgeText(text).verdict === 'block');
}

/** What was shown, so that a person can look for it and nobody learns it: first and last letter. */
export function masked(text: string): string {
  const all = letters(text.trim());
  if (all.length <= 2) return '•'.repeat(all.length);
  return `${all[0]}${'•'.repeat(Math.min(all.length - 2, 40))}${all[all.length - 1]}`;
}
