import type { Letters } from '../fold/letters.ts';
import type { Alignment } from './align.ts';
import type { Spelling } from './spelling.ts';

/** Enough to act on alone; to be corroborated; or not a hit. */
export type Tier = 'block' | 'review';

/** Words that people put before or after a name to have it to themselves. */
const affixes = new Set(
  (
    'all backup best big club core crew daily fan fans fc feed fresh gang gram group hq hub life ' +
    'lover lovers mini mr my new news now official old online only page pics pro real room secret ' +
    'shop spot store team the tv u vip we world xo xox xx yo you your zone'
  ).split(' '),
);

/**
 * Of which tier an alignment is. What makes it less sure: that it is a part of a longer word, that
 * ordinary words may add up to it, that its letters are doubled as ordinary spelling does, that it is
 * short.
 */
export function judge(letters: Letters, spelling: Spelling, found: Alignment): Tier | undefined {
  const size = spelling.letters.length;
  if (spelling.unspaced) return size > 1 ? 'block' : undefined;
  if (size < 4 && (found.extra > 0 || found.spaces > 0 || found.hidden & 16)) return undefined;
  const tiers = [
    ofEdges(letters, spelling, found),
    ofSpaces(spelling, found),
    ofMarks(size, found),
    ofRepeats(size, found),
    ofDigits(size, found),
    spelling.reversed && size < 6 ? ('review' as const) : ('block' as const),
  ];
  if (tiers.includes(undefined)) return undefined;
  return tiers.includes('review') ? 'review' : 'block';
}

function ofEdges(letters: Letters, { letters: wanted }: Spelling, found: Alignment) {
  const size = wanted.length;
  if (found.begins && found.ends) return 'block';
  if (found.spaces > 0) return undefined;
  if (size >= 8) return 'block';
  // A short term is found beside an affix, and nowhere else in a word.
  const before = found.begins ? '' : partBefore(letters, found.from);
  const after = found.ends ? '' : partAfter(letters, found.to);
  const known = (before === '' || affixes.has(before)) && (after === '' || affixes.has(after));
  if (size >= 6) return known ? 'block' : 'review';
  return known && size >= 4 && before.length + after.length > 1 ? 'review' : undefined;
}

function partBefore(letters: Letters, from: number): string {
  let text = '';
  for (let at = from - 1; at >= 0; at -= 1) {
    text = String.fromCharCode(97 + letters.code[at]) + text;
    if (letters.gap[at] > 0) break;
  }
  return text;
}

function partAfter(letters: Letters, from: number): string {
  let text = '';
  for (let at = from; at < letters.length; at += 1) {
    if (at > from && letters.gap[at] > 0) break;
    text += String.fromCharCode(97 + letters.code[at]);
  }
  return text;
}

function ofSpaces({ letters }: Spelling, { spaces, longestPiece }: Alignment) {
  if (spaces === 0) return 'block';
  // Letters that stand alone are no words.
  if (longestPiece === 1) return letters.length > 3 ? 'block' : undefined;
  if (longestPiece === 2 && letters.length >= 6 && spaces >= letters.length / 2 - 1) return 'block';
  return letters.length >= 8 ? 'review' : undefined;
}

function ofMarks(size: number, { marks }: Alignment) {
  if (marks === 0 || size >= 6) return 'block';
  return size >= 4 ? 'review' : undefined;
}

function ofRepeats(size: number, { extra, mostExtra }: Alignment) {
  if (extra === 0 || mostExtra >= 2 || extra >= 3) return 'block';
  return size >= 8 ? 'block' : 'review';
}

function ofDigits(size: number, { digits }: Alignment) {
  if (digits === 0 || digits <= size / 2) return 'block';
  // Numbers alone say nothing.
  if (digits >= size) return size >= 7 ? 'review' : undefined;
  return size >= 6 ? 'block' : 'review';
}
