import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../storage/index.ts';

/** The channel on which changes of signals are announced. */
export const signalsChannel = 'signals_changed';

/** Takes the number of the next change, and announces it at the commit. */
export async function nextSignalChange(transaction: AnyTransaction): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    UPDATE signals.sequence SET last = last + 1 RETURNING last`.execute(transaction);
  await sql`SELECT pg_notify(${signalsChannel}, '')`.execute(transaction);
  return rows[0]!.last;
}

/** Scores of one page: of each its account's key in 16 bytes, then thousandths in two. */
export interface PackedScores {
  readonly kind: string;
  readonly packed: Buffer;
}

/** The number of the last change of signals. */
export async function lastSignalChange({ pool }: Pick<Database, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ last: number }>('SELECT last FROM signals.sequence');
  return rows[0].last;
}

const page = 20_000;

/**
 * Every signal that came to be what it is after a change and up to another, kind by kind in pages; a
 * score of 0 holds no more. Packed, since a million rows as objects would stop whoever reads them.
 */
export async function* scoresChanged(
  { pool }: Pick<Database, 'pool'>,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): AsyncGenerator<PackedScores> {
  // From the beginning nothing is known that could hold no more.
  const tables = after > 0 ? (['gone', 'signal'] as const) : (['signal'] as const);
  for (const table of tables) {
    const { rows: kinds } = await pool.query<{ kind: string }>(
      `SELECT DISTINCT kind FROM signals.${table} WHERE change > $1 AND change <= $2`,
      [after, upTo],
    );
    for (const { kind } of kinds) {
      for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
        const { rows } = await pool.query<{ packed: Buffer | null; last: string; n: number }>(
          `SELECT string_agg(uuid_send(account_key) || int2send(score), '' ORDER BY account_key)
             AS packed, max(account_key::text) AS last, count(*)::integer AS n
           FROM (
             SELECT account_key, ${table === 'gone' ? '0' : 'round(score * 1000)'}::smallint AS score
             FROM signals.${table}
             WHERE kind = $1 AND change > $2 AND change <= $3 AND account_key > $4
             ORDER BY account_key LIMIT $5
           ) page`,
          [kind, after, upTo, last, page],
        );
        const [{ packed, n }] = rows;
        if (packed) yield { kind, packed };
        if (n < page) break;
        last = rows[0].last;
      }
    }
  }
}

/** Bytes of one score in a page. */
export const scoreBytes = 18;
