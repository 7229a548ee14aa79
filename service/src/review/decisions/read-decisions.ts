import { sql } from 'kysely';
import type { Outcome } from '../../reports/index.ts';
import type { AnyKysely } from '../../storage/index.ts';
import type { ItemKind } from '../items/item.ts';

export const lookAgainReasons = ['trusted', 'minor', 'appeal', 'asked', 'sample'] as const;
export type LookAgainReason = (typeof lookAgainReasons)[number];

/**
 * `waiting`: for a further look. `standing`: it counts. `confirmed`: a further look came to the same.
 * `overruled`: the last look came to the other. `undone`: somebody took it back.
 */
export type DecisionState = 'waiting' | 'standing' | 'confirmed' | 'overruled' | 'undone';

export interface DecisionRow {
  readonly id: string;
  readonly item_kind: ItemKind;
  readonly item_id: string;
  readonly work_id: string;
  readonly appeal_id: string | null;
  readonly second_look_id: string | null;
  readonly look: 1 | 2 | 3;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly severity: number;
  readonly policy: string;
  readonly settings_version: number;
  readonly class: string;
  readonly language: string;
  readonly queue: string;
  readonly trusted: boolean;
  readonly minor: boolean;
  readonly account_key: string | null;
  readonly reviewer: string;
  readonly reviewer_name: string;
  readonly claimed_at: Date;
  readonly decided_at: Date;
  readonly state: DecisionState;
  readonly look_again: LookAgainReason | null;
  readonly look_rate: number | null;
  readonly common_rate: number;
  readonly draw: number;
  readonly spread_from: string | null;
  readonly undone_at: Date | null;
  readonly undone_by: string | null;
  readonly undone_for: string | null;
}

export interface LabelRow {
  readonly decision_id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_key: string;
  readonly account_key: string | null;
  readonly outcome: Outcome;
  readonly policy: string;
  readonly severity: number;
  readonly reason: string;
}

interface Source {
  readonly kysely: AnyKysely;
}

export async function decisionOf({ kysely }: Source, id: string): Promise<DecisionRow | undefined> {
  const { rows } = await sql<DecisionRow>`
    SELECT * FROM review.decision WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

export async function labelsOf({ kysely }: Source, decisions: readonly string[]) {
  const { rows } = await sql<LabelRow>`SELECT * FROM review.label
    WHERE decision_id = ANY (${decisions}::uuid[]) ORDER BY decision_id, position`.execute(kysely);
  return Map.groupBy(rows, (row) => row.decision_id);
}

/** The decision that stands for a piece of work. */
export async function standingDecision(
  { kysely }: Source,
  work: string,
): Promise<DecisionRow | undefined> {
  const { rows } = await sql<DecisionRow>`SELECT * FROM review.decision
    WHERE work_id = ${work} AND state = 'standing' AND item_kind <> 'golden'
    ORDER BY decided_at DESC LIMIT 1`.execute(kysely);
  return rows[0];
}

export interface DecisionsQuery {
  readonly reviewer: string;
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** A reviewer's decisions, the latest first; golden answers are among them, as nobody can tell. */
export async function listDecisions(
  { kysely }: Source,
  { reviewer, after, limit }: DecisionsQuery,
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`SELECT * FROM review.decision
    WHERE reviewer = ${reviewer} AND spread_from IS NULL
      AND (${after?.id ?? null}::uuid IS NULL
        OR (decided_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY decided_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}
