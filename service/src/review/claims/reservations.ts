import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import type { ItemKind } from '../items/item.ts';

/** That one person alone is served an item, until a time. */
export interface Reservation {
  readonly item_id: string;
  readonly item_kind: ItemKind;
  readonly work_id: string;
  readonly person: string;
  readonly kind: 'hold' | 'assignment';
  readonly reason: string;
  readonly made_by: string;
  readonly made_at: Date;
  readonly until: Date;
}

export async function reserve(
  transaction: AnyTransaction,
  reservation: Reservation,
): Promise<void> {
  const { item_id, item_kind, work_id, person, kind, reason, made_by, made_at, until } =
    reservation;
  await sql`INSERT INTO review.reservation (item_id, item_kind, work_id, person, kind, reason,
      made_by, made_at, until)
    VALUES (${item_id}, ${item_kind}, ${work_id}, ${person}, ${kind}, ${reason}, ${made_by},
      ${made_at}, ${until})
    ON CONFLICT (item_id) DO UPDATE SET person = excluded.person, kind = excluded.kind,
      reason = excluded.reason, made_by = excluded.made_by, made_at = excluded.made_at,
      until = excluded.until`.execute(transaction);
}

export async function dropReservation(transaction: AnyTransaction, item: string): Promise<void> {
  await sql`DELETE FROM review.reservation WHERE item_id = ${item}`.execute(transaction);
}

/** Who alone is served which item now. */
export async function reservations(kysely: AnyKysely, at: Date): Promise<Reservation[]> {
  const { rows } = await sql<Reservation>`SELECT * FROM review.reservation
    WHERE until > ${at} ORDER BY until`.execute(kysely);
  return rows;
}
