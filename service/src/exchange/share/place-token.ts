import { problem } from '../../http/index.ts';
import type { SharedBank, SharedSet } from './begin-set.ts';
import type { Place } from './read-set.ts';

/** A set and a place in it, as text that a partner hands back. */
export function tokenOf(set: SharedSet, { bank, after }: Place): string {
  const banks = set.banks.map((one) => [one.bank, one.after]);
  const text = JSON.stringify([set.from, set.second, set.change, banks, bank, after]);
  return Buffer.from(text).toString('base64url');
}

/**
 * Reads a token against what the partner may read now: a token says where to go on, and never what
 * may be read.
 *
 * @throws Problem 400 where it is none
 */
export function placeIn(
  token: string,
  allowed: readonly SharedBank[],
): { readonly set: SharedSet; readonly place: Place } {
  try {
    const parts = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    const [from, second, change, begun, bank, after] = parts;
    const numbers = [from, second, change, bank, after, ...begun.flat()];
    if (!numbers.every(Number.isSafeInteger)) throw new Error('not numbers');
    const begins = new Map<number, number>(begun);
    const banks = allowed.flatMap((one) => {
      const begin = begins.get(one.bank);
      return begin === undefined ? [] : [{ ...one, after: begin }];
    });
    return { set: { from, second, change, banks }, place: { bank, after } };
  } catch {
    throw problem(400, 'token', 'The token is none of ours.', 'Begin again without it.');
  }
}
