import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import type { StreamedBody } from '../../outgoing/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { SentFile } from './questions.ts';
import { seal, unseal } from './seal.ts';

/** Bytes of a part; so much of a file is in memory at a time. */
const partBytes = 2 ** 20;

/**
 * Keeps a file, sealed part by part, until the last matcher that wants it has answered. Answers its
 * number.
 *
 * @param media the name of the medium: what is sealed for one opens for no other
 * @param now epoch milliseconds
 */
export async function hold(
  transaction: AnyTransaction,
  database: Database,
  media: string,
  { path, bytes }: SentFile,
  now: number,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`INSERT INTO signals.held_media (bytes, held_at)
    VALUES (${bytes}, ${new Date(now)}) RETURNING id`.execute(transaction);
  const [{ id }] = rows;
  let number = 0;
  for await (const part of createReadStream(path, { highWaterMark: partBytes })) {
    const sealed = seal(database, ownerOf(media, number), part);
    await sql`INSERT INTO signals.held_part (held_id, number, sealed)
      VALUES (${id}, ${number}, ${sealed})`.execute(transaction);
    number += 1;
  }
  return id;
}

/** A file that is kept, as it is sent: part by part. */
export async function heldFile(
  database: Pick<Database, 'pool' | 'deriveKey'>,
  media: string,
  id: number,
): Promise<StreamedBody> {
  const { pool } = database;
  const { rows } = await pool.query<{ bytes: number }>(
    'SELECT bytes FROM signals.held_media WHERE id = $1',
    [id],
  );
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let number = 0; ; number += 1) {
      const { rows: found } = await pool.query<{ sealed: Buffer }>(
        'SELECT sealed FROM signals.held_part WHERE held_id = $1 AND number = $2',
        [id, number],
      );
      if (!found[0]) return;
      yield unseal(database, ownerOf(media, number), found[0].sealed);
    }
  }
  return { bytes: rows[0].bytes, chunks: parts() };
}

/** Whom a part is sealed for: its place counts, so that parts cannot change places. */
function ownerOf(media: string, number: number): string {
  return number === 0 ? media : `${media} part ${number}`;
}
