import type { Database } from '../../storage/index.ts';
import { pdqDistance } from '../banks.ts';
import { type Fingerprint, fingerprintCodes, fingerprintTypeOf } from '../fingerprints.ts';

/** A fingerprint that was added. */
export interface NewFingerprint extends Fingerprint {
  readonly id: number;
  /** Bits up to which its bank matches it; 0 of digests. */
  readonly distance: number;
}

const page = 10_000;

/**
 * Standing fingerprints, but those of videos, with ids above `after` and up to `upTo`, page by page:
 * what was added between two looks at `extentOf`.
 */
export async function* newFingerprints(
  { pool }: Pick<Database, 'pool'>,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): AsyncGenerator<NewFingerprint[]> {
  for (let from = after; from < upTo; from += page) {
    const { rows } = await pool.query<{ id: number; type: number; value: string; bits: number }>(
      `SELECT fingerprint.id, fingerprint.type, encode(value, 'hex') AS value,
         coalesce(distance, $4)::integer AS bits
       FROM banks.fingerprint JOIN banks.standing ON fingerprint_id = fingerprint.id
       WHERE fingerprint.id > $1 AND fingerprint.id <= $2 AND fingerprint.type <> $3`,
      [from, Math.min(from + page, upTo), fingerprintCodes.vpdq, pdqDistance],
    );
    yield rows.map(({ id, type, value, bits }) => ({
      id,
      type: fingerprintTypeOf(type),
      value,
      distance: type === fingerprintCodes.pdq ? bits : 0,
    }));
  }
}
