import type pg from 'pg';
import type { Met } from './known-restrictions.ts';
import type { Restriction } from './restriction.ts';

type Source = { readonly pool: Pick<pg.Pool, 'query'> };

/** Writes restrictions in one statement: a commit for all. One that stands already is counted again. */
export async function writeRestrictions(
  { pool }: Source,
  restrictions: readonly Restriction[],
): Promise<void> {
  const column = <Value>(of: (one: Restriction) => Value) => restrictions.map(of);
  await pool.query({
    name: 'decisions-restrictions',
    text: `INSERT INTO decisions.record AS known
        (decided_at, last_at, times, id, decision_id, subject_key, account_key, digest,
         policy_version, shadow, kind, surface, decision, reasons)
      SELECT max(at), max(at), sum(times), (array_agg(id))[1], (array_agg(decision_id))[1],
        subject_key, (array_agg(account_key))[1], digest, max(version), false, max(kind),
        max(surface), max(decision), max(reasons)
      FROM unnest($1::timestamptz[], $2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[],
        $7::bigint[], $8::integer[], $9::text[], $10::text[], $11::text[], $12::text[])
        AS one (at, times, id, decision_id, subject_key, account_key, digest, version, kind, surface,
          decision, reasons)
      WHERE NOT EXISTS (
        SELECT FROM storage.tombstone WHERE account IN (one.subject_key, one.account_key))
      GROUP BY subject_key, digest
      ORDER BY subject_key, digest
      ON CONFLICT (subject_key, digest) DO UPDATE
        SET times = known.times + excluded.times, last_at = excluded.last_at`,
    values: [
      column(({ at }) => new Date(at)),
      column(({ times }) => times),
      column(({ id }) => id),
      column(({ decisionId }) => decisionId),
      column(({ subject }) => subject),
      column(({ account }) => account),
      column(({ digest }) => digest),
      column(({ version }) => version),
      column(({ kind }) => kind),
      column(({ surface }) => surface),
      column(({ decision }) => decision),
      column(({ reasons }) => JSON.stringify(reasons)),
    ],
  });
}

/** Adds how often restrictions were met again. */
export async function countMet({ pool }: Source, met: readonly Met[], now: number): Promise<void> {
  if (met.length === 0) return;
  await pool.query(
    `UPDATE decisions.record AS known SET times = known.times + met.times, last_at = $4
     FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS met (subject, digest, times)
     WHERE subject_key = met.subject AND known.digest = met.digest`,
    [
      met.map(({ subject }) => subject),
      met.map(({ digest }) => digest),
      met.map(({ times }) => times),
      new Date(now),
    ],
  );
}
