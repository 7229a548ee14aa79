import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';
import type { MediaSignalKind, NewMediaSignal } from './media-signals.ts';

/** A signal about a medium that an account sent. */
export interface SentSignal {
  /** The account's key. */
  readonly account: string;
  readonly score: number;
  readonly producer: string;
  readonly detail: NewMediaSignal['detail'];
}

/** All signals of a kind about media of which is known who sent them. */
export async function sentByAccounts(
  kysely: AnyKysely,
  kind: MediaSignalKind,
): Promise<SentSignal[]> {
  const { rows } = await sql<Omit<SentSignal, 'detail'> & { detail: string }>`
    SELECT account_key AS account, score, producer, detail FROM signals.media_signal
    WHERE kind = ${kind} AND account_key IS NOT NULL`.execute(kysely);
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
}

/** Whether anything was observed of media at a time or later. */
export async function observedSince(kysely: AnyKysely, since: Date): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM signals.media_signal WHERE seen_at >= ${since} LIMIT 1`.execute(kysely);
  return rows.length > 0;
}

/** The outside matcher that a producer is; undefined where it is none. */
export function outsideName(producer: string): string | undefined {
  return /^outside\/(.+)$/.exec(producer)?.[1];
}
