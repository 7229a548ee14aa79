import type { BankMatch, FingerprintType, Standing } from '../../banks/index.ts';

/** What matches together say of a medium. */
export interface Judgement {
  /** 1; or 1/2, where all that it is like is disputed or wants a look. */
  readonly score: number;
  /** In plain words. */
  readonly evidence: string;
}

const shownBanks = 3;

/** How much an entry tells, by what is thought of it. */
const weights: Readonly<Record<Standing, number>> = {
  positive: 1,
  disputed: 0.5,
  'investigation-seed': 0.5,
  negative: 0,
};

/** How much a match tells: nothing where the entry is held to be a mistake. */
export function weightOf(standing: Standing | null): number {
  return standing === null ? 1 : weights[standing];
}

/** What it means that a medium is like these entries, the nearest first; null where nothing. */
export function judgeMatches(matches: readonly BankMatch[]): Judgement | null {
  const telling = matches.filter(({ standing }) => weightOf(standing) > 0);
  if (telling.length === 0) return null;
  const banks = [...new Set(telling.map(({ bank }) => bank))];
  return {
    score: Math.max(...telling.map(({ standing }) => weightOf(standing))),
    evidence: `known to ${listed(banks)}: ${likeness(telling[0])}`,
  };
}

/** Names in a sentence, the first few of them. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, shownBanks);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const digestNames: Readonly<Record<Exclude<FingerprintType, 'pdq' | 'vpdq'>, string>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
};

function likeness({ type, distance, share, position }: BankMatch): string {
  if (type === 'vpdq') return `${Math.round(share?.asked ?? 0)} % of its frames are in the other`;
  if (type !== 'pdq') return `it has the same ${digestNames[type]}`;
  const bits = distance === 1 ? '1 bit' : `${distance} bits`;
  return `its PDQ is ${bits} away${position ? ` (${position})` : ''}`;
}
