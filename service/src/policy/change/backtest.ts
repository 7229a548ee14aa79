import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';

/** What a backtest found, as the decisions room writes it. */
export interface AttachedBacktest {
  readonly version: number;
  readonly summary: unknown;
  readonly attachedAt: Date;
}

/**
 * Puts the result of a backtest beside the change whose version it tried; a later one of the same
 * version takes its place. The summary holds counts and ids of terms, never terms or texts.
 */
export async function attachBacktest(
  transaction: AnyTransaction,
  {
    proposal,
    version,
    summary,
    at,
  }: {
    readonly proposal: string;
    readonly version: number;
    readonly summary: object;
    readonly at: Date;
  },
): Promise<void> {
  await sql`INSERT INTO policy.backtest (proposal_id, version, summary, attached_at)
    VALUES (${proposal}, ${version}, ${JSON.stringify(summary)}, ${at})
    ON CONFLICT (proposal_id, version) DO UPDATE SET summary = excluded.summary,
      attached_at = excluded.attached_at`.execute(transaction);
}

/** The latest of a change; null where none was run. */
export async function backtestOf(
  kysely: AnyKysely,
  proposal: string,
): Promise<AttachedBacktest | null> {
  const { rows } = await sql<AttachedBacktest>`
    SELECT version, summary, attached_at AS "attachedAt" FROM policy.backtest
    WHERE proposal_id = ${proposal} ORDER BY version DESC LIMIT 1`.execute(kysely);
  return rows[0] ?? null;
}
