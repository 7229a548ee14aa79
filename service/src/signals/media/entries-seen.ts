import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/** Entries of banks that a medium was found to be like. */
export interface SeenEntries {
  /** Number of the signal; the next ones are asked for after it. */
  readonly signal: number;
  readonly entries: readonly number[];
}

interface Row {
  readonly id: number;
  readonly detail: string;
}

/**
 * The entries that media were found to be like after a signal, in the order of signals: for
 * whoever tells the source of an entry that it was seen.
 *
 * @param before signals from then on are left to the next time: of two at once, the later one may be
 *   there before the earlier one
 */
export async function entriesSeenAfter(
  kysely: AnyKysely,
  signal: number,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<SeenEntries[]> {
  const { rows } = await sql<Row>`
    SELECT id, detail FROM signals.media_signal
    WHERE kind = 'known-media' AND producer = 'banks/1' AND id > ${signal}
      AND observed_at < ${before}
    ORDER BY id LIMIT ${limit}`.execute(kysely);
  return rows.map(({ id, detail }) => ({ signal: id, entries: entriesIn(JSON.parse(detail)) }));
}

function entriesIn({
  matches = [],
}: {
  matches?: readonly { readonly entry: number }[];
}): number[] {
  return matches.map(({ entry }) => entry);
}
