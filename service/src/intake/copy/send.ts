import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** The server begins with a message when it has all of it; pieces let both sides work at once. */
const pieceBytes = 256 * 1024;

/**
 * Sends finished COPY data (`BinaryRows.finish`) into a table on this connection. Resolves when the
 * server has taken it, inside whatever transaction is open.
 *
 * @param target table and columns, as SQL: `intake.activity (received_at, sequence)`
 */
export function sendRows(client: ClientBase, target: string, rows: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = client.query(from(`COPY ${target} FROM STDIN (FORMAT binary)`));
    let failed = false;
    stream.once('finish', resolve);
    // A connection that is lost tells it more than once.
    stream.on('error', (error) => {
      failed = true;
      reject(error);
    });
    /** One piece at a time: the stream breaks on pieces that still wait when an error comes. */
    const send = (start: number): void => {
      if (failed) return;
      if (start >= rows.length) stream.end();
      else stream.write(rows.subarray(start, start + pieceBytes), () => send(start + pieceBytes));
    };
    send(0);
  });
}
