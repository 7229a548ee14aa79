import type { Database } from '../../storage/index.ts';
import { pdqDistance } from '../banks.ts';
import { fingerprintCodes } from '../fingerprints.ts';

type Source = Pick<Database, 'pool'>;

/** Ids of one query; 2 MB at most. */
const page = 50_000;

/** How far the record has come. */
export interface Extent {
  /** Number of the last change. */
  readonly change: number;
  /** Id of the last fingerprint. */
  readonly fingerprint: number;
}

/** How far what is committed has come. */
export async function extentOf({ pool }: Source): Promise<Extent> {
  const { rows } = await pool.query<Extent>(
    `SELECT last AS change, (SELECT coalesce(max(id), 0) FROM banks.fingerprint) AS fingerprint
     FROM banks.sequence`,
  );
  return rows[0];
}

/** Ids of fingerprints: above `after`, and up to `upTo`. */
interface Span {
  readonly after: number;
  readonly upTo: number;
}

/**
 * Fingerprints of images, in the order of their ids, which is that of commits; also of entries that
 * were deleted. The ids of a page come as one value with their hashes, a tenth of the cost of rows,
 * and the next page is asked for meanwhile.
 */
export async function* imagesIn(
  source: Source,
  { after, upTo }: Span,
): AsyncGenerator<{ readonly id: number; readonly hash: Uint8Array }> {
  const pageFrom = (from: number) =>
    packedImages(source, { after: from, upTo: Math.min(from + page, upTo) });
  let next = pageFrom(after);
  for (let from = after; from < upTo; from += page) {
    const packed = await next;
    next = pageFrom(Math.min(from + page, upTo));
    // Who stops in between asks for no more of it.
    next.catch(() => {});
    for (let at = 0; at < packed.length; at += 40) {
      yield { id: Number(packed.readBigUInt64BE(at)), hash: packed.subarray(at + 8, at + 40) };
    }
  }
}

/** Of each image its id, in 8 bytes, and its hash, in 32. */
async function packedImages({ pool }: Source, { after, upTo }: Span): Promise<Buffer> {
  if (after >= upTo) return Buffer.alloc(0);
  const { rows } = await pool.query<{ packed: Buffer | null }>(
    `SELECT string_agg(int8send(id) || value, '' ORDER BY id) AS packed
     FROM banks.fingerprint WHERE id > $1 AND id <= $2 AND type = $3`,
    [after, upTo, fingerprintCodes.pdq],
  );
  return rows[0].packed ?? Buffer.alloc(0);
}

/** As `imagesIn`, of videos. */
export async function* videosIn(
  { pool }: Source,
  { after, upTo }: Span,
): AsyncGenerator<{ readonly id: number; readonly value: Buffer }> {
  const videos = 200;
  for (let last = after; last < upTo; ) {
    const { rows } = await pool.query<{ id: number; value: Buffer }>(
      `SELECT id, value FROM banks.fingerprint WHERE id > $1 AND id <= $2 AND type = $3
       ORDER BY id LIMIT $4`,
      [last, upTo, fingerprintCodes.vpdq, videos],
    );
    yield* rows;
    if (rows.length < videos) return;
    last = rows[rows.length - 1].id;
  }
}

/** Fingerprints of the tombstones that were made after a change. */
export async function goneSince({ pool }: Source, change: number): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT fingerprint.id FROM banks.entry JOIN banks.fingerprint ON entry_id = entry.id
     WHERE entry.change > $1 AND deleted_at IS NOT NULL AND type IN ($2, $3)`,
    [change, fingerprintCodes.pdq, fingerprintCodes.vpdq],
  );
  return rows.map(({ id }) => id);
}

/** The greatest distance by which any bank matches images. */
export async function greatestDistance({ pool }: Source): Promise<number> {
  const { rows } = await pool.query<{ greatest: number }>(
    `SELECT coalesce(max(coalesce(distance, $1)), 0)::integer AS greatest
     FROM banks.bank WHERE deleted_at IS NULL`,
    [pdqDistance],
  );
  return rows[0].greatest;
}
