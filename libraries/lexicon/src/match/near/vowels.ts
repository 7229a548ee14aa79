/** The letters of a word that are not a, e, i, o or u. */
export const withoutVowels = (word: string): string => word.replace(/[aeiou]/g, '');

/** Whether a word is another with some of its vowels left out, at least half of them. */
export function dropsVowels(word: string, full: string): boolean {
  const left = word.length - withoutVowels(word).length;
  const all = full.length - withoutVowels(full).length;
  if (all < 2 || left > all / 2) return false;
  let at = 0;
  for (const letter of full) if (letter === word[at]) at += 1;
  return at === word.length;
}

/** Whether a word has the consonants of another in the same places, and other vowels between. */
export const changesVowels = (word: string, full: string): boolean =>
  word !== full &&
  word.length === full.length &&
  word.replace(/[aeiou]/g, '*') === full.replace(/[aeiou]/g, '*');
