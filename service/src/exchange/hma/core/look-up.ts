import { type BankMatch, matchMedia } from '../../../banks/index.ts';
import type { HmaContext } from './endpoint.ts';
import { HmaError } from './hma-error.ts';
import { type SignalType, signalTypeNamed, validSignal } from './signal-types.ts';

export interface LookUp {
  readonly signal: string;
  readonly type: string;
  /** Names of the banks that are asked; all where it is undefined. */
  readonly banks: readonly string[] | undefined;
}

/** How HMA tells a match. The distance is text; of what matches exactly or not, a dash. */
export interface HmaMatch {
  readonly bank_content_id: number;
  readonly distance: string;
}

/** Matches by the names of their banks. */
export type MatchesByBank = Readonly<Record<string, readonly HmaMatch[]>>;

/** Entries like a signal, whether they and their banks are switched on or not. */
export async function lookUpRaw(context: HmaContext, asked: LookUp): Promise<HmaMatch[]> {
  return (await matchesOf(context, asked, { coin: null, disabled: true })).map(hmaMatch);
}

/**
 * Entries like a signal, of banks that are asked for it.
 *
 * @param coin from 0 and below 1: banks are asked whose share is greater. Null asks them all; where
 *   it is undefined, the signal's own decides, so that the same signal always has the same answer.
 */
export async function lookUp(
  context: HmaContext,
  asked: LookUp,
  coin: number | null | undefined,
): Promise<MatchesByBank> {
  const byBank: Record<string, HmaMatch[]> = {};
  for (const match of await matchesOf(context, asked, coin === undefined ? {} : { coin })) {
    (byBank[match.bank] ??= []).push(hmaMatch(match));
  }
  return byBank;
}

async function matchesOf(
  { database, now }: HmaContext,
  { signal, type, banks }: LookUp,
  options: { readonly coin?: number | null; readonly disabled?: boolean },
): Promise<BankMatch[]> {
  const known = await signalTypeNamed(database.kysely, type);
  const value = validated(known, signal);
  const [matches] = await matchMedia(database, [[{ type: known.fingerprint, value }]], {
    now: now(),
    ...(banks && { banks }),
    ...options,
  });
  return matches;
}

function validated(type: SignalType, signal: string): string {
  try {
    return validSignal(type, signal);
  } catch (error) {
    throw new HmaError(400, `invalid signal: ${(error as Error).message}`);
  }
}

function hmaMatch({ entry, type, distance }: BankMatch): HmaMatch {
  return { bank_content_id: entry, distance: type === 'pdq' ? String(distance) : '-' };
}
