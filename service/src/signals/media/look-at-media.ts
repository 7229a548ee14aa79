import { type BankMatch, matchMedia } from '../../banks/index.ts';
import type { Database } from '../../storage/index.ts';
import { judgeMatches } from './judge-matches.ts';
import type { NewMediaSignal } from './media-signals.ts';
import type { SentMedium } from './medium.ts';

/** What is seen of a medium that was sent. */
export interface LookedAt {
  readonly sent: SentMedium;
  readonly matches: readonly BankMatch[];
  /** What is to be kept of it; empty where it tells nothing. */
  readonly signals: readonly NewMediaSignal[];
}

/**
 * Compares media with the banks; keeps nothing.
 *
 * @param now epoch milliseconds
 * @throws InvalidFingerprint
 */
export async function lookAtMedia(
  database: Database,
  media: readonly SentMedium[],
  now: number,
): Promise<LookedAt[]> {
  const found = await matchMedia(
    database,
    media.map(({ fingerprints }) => fingerprints),
    { now },
  );
  return media.map((sent, place) => ({
    sent,
    matches: found[place],
    signals: signalsOf(database, sent, found[place]),
  }));
}

function signalsOf(
  database: Database,
  { name, reference, account, unscannable }: SentMedium,
  matches: readonly BankMatch[],
): NewMediaSignal[] {
  const about = {
    media: name,
    reference,
    accountKey: account === null ? null : database.subjectKey('account', account),
  };
  const judged = judgeMatches(matches);
  return [
    ...(judged
      ? [
          {
            ...about,
            ...judged,
            kind: 'known-media',
            producer: 'banks/1',
            detail: { matches },
          } as const,
        ]
      : []),
    ...(unscannable !== null
      ? [
          {
            ...about,
            kind: 'unscannable',
            score: 1,
            evidence: unscannable.replace(/\.$/, ''),
            producer: 'decoder/1',
            detail: {},
          } as const,
        ]
      : []),
  ];
}
