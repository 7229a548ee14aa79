import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/** How far attached media and banks were compared. */
export interface Comparison {
  /** The last batch of activities; 0 for none. */
  readonly receipt: number;
  /** The last change of banks. */
  readonly change: number;
  /** The last fingerprint of banks. */
  readonly fingerprint: number;
  /** Bits by which each bank, by its id, matched. */
  readonly distances: Readonly<Record<string, number>>;
  readonly comparedAt: Date;
  readonly milliseconds: number;
}

/** How far it was compared; undefined where it never was. */
export async function lastComparison(kysely: AnyKysely): Promise<Comparison | undefined> {
  const { rows } = await sql<Omit<Comparison, 'distances'> & { distances: string }>`
    SELECT receipt, change, fingerprint, distances, compared_at AS "comparedAt", milliseconds
    FROM signals.comparison`.execute(kysely);
  return rows[0] && { ...rows[0], distances: JSON.parse(rows[0].distances) };
}

export async function saveComparison(kysely: AnyKysely, comparison: Comparison): Promise<void> {
  const { receipt, change, fingerprint, distances, comparedAt, milliseconds } = comparison;
  await sql`INSERT INTO signals.comparison
      (receipt, change, fingerprint, distances, compared_at, milliseconds)
    VALUES (${receipt}, ${change}, ${fingerprint}, ${JSON.stringify(distances)}, ${comparedAt},
      ${milliseconds})
    ON CONFLICT (one) DO UPDATE SET receipt = excluded.receipt, change = excluded.change,
      fingerprint = excluded.fingerprint, distances = excluded.distances,
      compared_at = excluded.compared_at, milliseconds = excluded.milliseconds`.execute(kysely);
}
