import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

export const appellants = ['reporter', 'acted-on'] as const;
export type Appellant = (typeof appellants)[number];

export interface AppealRow {
  readonly id: string;
  readonly work_id: string;
  readonly decision_id: string;
  readonly appellant: Appellant;
  readonly report_id: string | null;
  readonly account_key: string | null;
  readonly words: string;
  readonly language: string;
  readonly filed_at: Date;
  readonly due_at: Date;
  readonly filed_by: string;
  readonly state: 'open' | 'decided';
  readonly outcome: 'upheld' | 'reversed' | null;
  readonly outcome_decision_id: string | null;
  readonly decided_at: Date | null;
}

interface Source {
  readonly kysely: AnyKysely;
}

export async function appealOf({ kysely }: Source, id: string): Promise<AppealRow | undefined> {
  const { rows } = await sql<AppealRow>`
    SELECT * FROM review.appeal WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

/** Appeals, the latest first. */
export async function listAppeals(
  { kysely }: Source,
  query: {
    readonly state: string | null;
    readonly after: { readonly at: Date; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<AppealRow[]> {
  const { state, after, limit } = query;
  const { rows } = await sql<AppealRow>`SELECT * FROM review.appeal
    WHERE (${state}::text IS NULL OR state = ${state})
      AND (${after?.id ?? null}::uuid IS NULL
        OR (filed_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY filed_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}
