import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';

/** What was done with an item, and why, for whoever has it next. */
export interface Note {
  readonly act: 'release' | 'hold' | 'assign' | 'escalate' | 'undo';
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export async function addNote(
  transaction: AnyTransaction,
  item: { readonly id: string; readonly workId: string },
  { act, reason, by, at }: Note,
): Promise<void> {
  await sql`INSERT INTO review.note (id, item_id, work_id, act, reason, person_name, made_at)
    VALUES (${randomUUID()}, ${item.id}, ${item.workId}, ${act}, ${reason}, ${by}, ${at})`.execute(
    transaction,
  );
}

/** Notes on a piece of work, the latest first. */
export async function notesOf(kysely: AnyKysely, work: string): Promise<Note[]> {
  const { rows } = await sql<Note>`SELECT act, reason, person_name AS by, made_at AS at
    FROM review.note WHERE work_id = ${work} ORDER BY made_at DESC LIMIT 100`.execute(kysely);
  return rows;
}
