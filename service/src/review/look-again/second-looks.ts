import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import type { DecisionRow, LookAgainReason } from '../decisions/read-decisions.ts';
import type { Item } from '../items/item.ts';

/**
 * `second`, `third`: waits for that look. `agreed`: the second came to the same as the first.
 * `settled`: the third decided. `cancelled`: what it looked at counts no more.
 */
export const secondLookStates = ['second', 'third', 'agreed', 'settled', 'cancelled'] as const;
export type SecondLookState = (typeof secondLookStates)[number];

export interface SecondLookRow {
  readonly id: string;
  readonly work_id: string;
  readonly appeal_id: string | null;
  readonly reason: LookAgainReason;
  /** Whether what was decided waits for it. */
  readonly holds: boolean;
  readonly due_at: Date;
  readonly state: SecondLookState;
  readonly first_decision_id: string;
  readonly second_decision_id: string | null;
  readonly third_decision_id: string | null;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
}

export async function openSecondLook(
  transaction: AnyTransaction,
  {
    item,
    first,
    reason,
    holds,
  }: {
    readonly item: Item;
    readonly first: DecisionRow;
    readonly reason: LookAgainReason;
    readonly holds: boolean;
  },
): Promise<void> {
  await cancelSecondLooks(transaction, item.work.id, first.decided_at);
  await sql`INSERT INTO review.second_look (id, work_id, appeal_id, reason, holds, priority, due_at,
      state, first_decision_id, opened_at)
    VALUES (${randomUUID()}, ${item.work.id}, ${item.appealId}, ${reason}, ${holds},
      ${item.priority}, ${item.dueAt}, 'second', ${first.id}, ${first.decided_at})`.execute(
    transaction,
  );
}

/** Ends open looks at a piece of work whose decision counts no more. */
export async function cancelSecondLooks(
  transaction: AnyTransaction,
  work: string,
  at: Date,
): Promise<void> {
  await sql`WITH ended AS (
      UPDATE review.second_look SET state = 'cancelled', closed_at = ${at}
      WHERE work_id = ${work} AND state IN ('second', 'third') RETURNING id
    )
    DELETE FROM review.claim WHERE item_id IN (SELECT id FROM ended)`.execute(transaction);
}

/** A look, held to the end of the transaction. */
export async function lockedSecondLook(
  transaction: AnyTransaction,
  id: string,
): Promise<SecondLookRow> {
  const { rows } = await sql<SecondLookRow>`
    SELECT * FROM review.second_look WHERE id = ${id} FOR UPDATE`.execute(transaction);
  return rows[0];
}

/** Writes down what a look came to. */
export async function moveSecondLook(
  transaction: AnyTransaction,
  id: string,
  {
    state,
    second,
    third,
    at,
  }: {
    readonly state: SecondLookState;
    readonly second?: string;
    readonly third?: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`UPDATE review.second_look SET state = ${state},
      second_decision_id = coalesce(${second ?? null}, second_decision_id),
      third_decision_id = coalesce(${third ?? null}, third_decision_id),
      closed_at = ${state === 'third' ? null : at}
    WHERE id = ${id}`.execute(transaction);
}

/** Second looks, the latest first. */
export async function listSecondLooks(
  { kysely }: { readonly kysely: AnyKysely },
  query: {
    readonly state: string | null;
    readonly after: { readonly at: Date; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<SecondLookRow[]> {
  const { state, after, limit } = query;
  const { rows } = await sql<SecondLookRow>`SELECT * FROM review.second_look
    WHERE (${state}::text IS NULL OR state = ${state})
      AND (${after?.id ?? null}::uuid IS NULL
        OR (opened_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY opened_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}
