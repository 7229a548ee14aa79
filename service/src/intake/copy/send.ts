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
    stream.once('finish', resolve);
    stream.once('error', reject);
    for (let start = 0; start < rows.length; start += pieceBytes) {
      stream.write(rows.subarray(start, start + pieceBytes));
    }
    stream.end();
  });
}
