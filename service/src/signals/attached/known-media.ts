import { sql } from 'kysely';
import { coinOf, pdqDistance, type Standing, standingOf } from '../../banks/index.ts';
import type { AnyKysely, Database } from '../../storage/index.ts';

/** A digest that an activity named, and a fingerprint of a bank that it is like. */
export interface KnownMedium {
  readonly key: string;
  readonly fingerprint: number;
  readonly distance: number;
}

/** Keeps what was found; answers how much of it is new. */
export async function keepKnownMedia(
  kysely: AnyKysely,
  found: readonly KnownMedium[],
  now: number,
): Promise<number> {
  if (found.length === 0) return 0;
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signals.known_media (media_key, fingerprint_id, distance, matched_at)
    SELECT DISTINCT ON (media, fingerprint) media, fingerprint, distance, ${new Date(now)}
    FROM unnest(${found.map(({ key }) => key)}::uuid[],
      ${found.map(({ fingerprint }) => fingerprint)}::bigint[],
      ${found.map(({ distance }) => distance)}::smallint[]) AS each (media, fingerprint, distance)
    ORDER BY media, fingerprint, distance
    ON CONFLICT (media_key, fingerprint_id) DO NOTHING`.execute(kysely);
  return Number(numAffectedRows);
}

/** A digest that is like an entry now. */
export interface KnownNow {
  readonly key: string;
  readonly bank: string;
  readonly distance: number;
  readonly standing: Standing | null;
}

interface Row {
  readonly key: string;
  readonly bank: string;
  readonly distance: number;
  readonly share: number;
  readonly opinion: number | null;
}

/** What of all that was found matches now: the entry stands, and its bank is asked of the medium. */
export async function knownNow({ kysely }: Pick<Database, 'kysely'>): Promise<KnownNow[]> {
  const { rows } = await sql<Row>`
    SELECT media_key AS key, bank, known.distance, enabled_share AS share, opinion
    FROM signals.known_media AS known JOIN banks.standing USING (fingerprint_id)
    WHERE known.distance <= coalesce(standing.distance, ${pdqDistance})
      AND (disabled_until IS NULL OR disabled_until <= now())`.execute(kysely);
  return rows
    .filter(({ key, share }) => coinOf(key) < share)
    .map(({ key, bank, distance, opinion }) => ({
      key,
      bank,
      distance,
      standing: standingOf(opinion),
    }));
}
