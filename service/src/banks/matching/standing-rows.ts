import type { Database } from '../../storage/index.ts';
import { type Fingerprint, fingerprintBytes, fingerprintCodes } from '../fingerprints.ts';

/** What decides whether a fingerprint matches. */
export interface StandingRow {
  readonly bank: string;
  readonly entry: number;
  readonly enabledShare: number;
  readonly distance: number | null;
  /** Epoch milliseconds; `Infinity`: for good. */
  readonly disabledUntil: number | null;
  /** Number of all opinions together. */
  readonly opinion: number | null;
}

/** What stands, of these fingerprints. */
export async function standingRows(
  { pool }: Pick<Database, 'pool'>,
  ids: readonly number[],
): Promise<Map<number, StandingRow>> {
  const { rows } = await pool.query(
    `SELECT fingerprint_id AS id, bank, entry_id AS entry, enabled_share AS "enabledShare", distance,
       disabled_until AS "disabledUntil", opinion
     FROM banks.standing WHERE fingerprint_id = ANY ($1::bigint[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, disabledUntil, ...row }) => [
      id,
      { ...row, disabledUntil: disabledUntil === null ? null : disabledUntil.valueOf() },
    ]),
  );
}

/** Ids of the fingerprints that are equal to each of these; whether they stand is not asked. */
export async function exactCandidates(
  { pool }: Pick<Database, 'pool'>,
  asked: readonly Fingerprint[],
): Promise<number[][]> {
  const found: number[][] = asked.map(() => []);
  if (asked.length === 0) return found;
  const { rows } = await pool.query<{ place: number; id: number }>(
    `SELECT asked.place, fingerprint.id
     FROM unnest($1::text[], $2::smallint[]) WITH ORDINALITY AS asked (value, type, place)
     JOIN banks.fingerprint ON fingerprint.value = decode(asked.value, 'hex')
       AND fingerprint.type = asked.type AND fingerprint.type IN (2, 3, 4)`,
    [
      asked.map((one) => fingerprintBytes(one).toString('hex')),
      asked.map(({ type }) => fingerprintCodes[type]),
    ],
  );
  for (const { place, id } of rows) found[place - 1].push(id);
  return found;
}
