import type { Database } from '../../storage/index.ts';
import { unpackLines } from '../log/chunk.ts';

type Source = Pick<Database, 'pool'>;

/** The lines of one batch, or of a part of it. */
export interface ReceivedLines {
  /** The batch. */
  readonly receipt: number;
  /** Whether it is the last part of the batch. */
  readonly last: boolean;
  readonly receivedAt: Date;
  /** Accepted lines, byte for byte: JSON of an activity, or a line of an edge list. */
  readonly lines: readonly Buffer[];
}

const chunksAtOnce = 64;

/**
 * The activities of batches after one, in order, as far as the log has them. Whoever remembers the
 * last batch that came whole reads each at least once.
 */
export async function* linesReceivedAfter(
  { pool }: Source,
  after: number,
): AsyncGenerator<ReceivedLines> {
  for (let receipt = after; ; ) {
    const { rows } = await pool.query<{
      id: number;
      receivedAt: Date;
      sequence: number;
      lines: number;
    }>(
      `SELECT id, received_at AS "receivedAt", sequence, lines
       FROM intake.receipt WHERE id > $1 ORDER BY id LIMIT 1`,
      [receipt],
    );
    const batch = rows[0];
    if (!batch) return;
    receipt = batch.id;
    const end = batch.sequence + batch.lines;
    for (let from = batch.sequence; ; ) {
      const { rows: chunks } = await pool.query<{ sequence: number; body: Buffer }>(
        `SELECT sequence, body FROM intake.activity
         WHERE received_at = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence LIMIT $4`,
        [batch.receivedAt, from, end, chunksAtOnce],
      );
      const last = chunks.length < chunksAtOnce;
      const { receivedAt } = batch;
      yield { receipt, last, receivedAt, lines: chunks.flatMap(({ body }) => nonBlank(body)) };
      if (last) break;
      from = chunks[chunks.length - 1].sequence + 1;
    }
  }
}

/** Part of the log, in order of its numbers. */
export interface LoggedLines {
  /** After which to ask again. */
  readonly sequence: number;
  /** Parts of the log that this is, as `countChunksAfter` counts them. */
  readonly chunks: number;
  readonly receivedAt: Date;
  readonly lines: readonly Buffer[];
}

/** The log after a number, a part at a time; undefined at its end. */
export async function linesAfter(
  { pool }: Source,
  sequence: number,
): Promise<LoggedLines | undefined> {
  const { rows } = await pool.query<{ sequence: number; receivedAt: Date; body: Buffer }>(
    `SELECT sequence, received_at AS "receivedAt", body FROM intake.activity
     WHERE sequence > $1 ORDER BY sequence LIMIT $2`,
    [sequence, chunksAtOnce],
  );
  const last = rows.at(-1);
  if (!last) return undefined;
  return {
    sequence: last.sequence,
    chunks: rows.length,
    receivedAt: last.receivedAt,
    lines: rows.flatMap(({ body }) => nonBlank(body)),
  };
}

/** Chunks of the log after a number: how much there is to read. */
export async function countChunksAfter({ pool }: Source, sequence: number): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'SELECT count(*)::integer AS n FROM intake.activity WHERE sequence > $1',
    [sequence],
  );
  return rows[0].n;
}

const nonBlank = (body: Buffer): Buffer[] => unpackLines(body).filter(({ length }) => length > 0);
