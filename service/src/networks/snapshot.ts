import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sql } from 'kysely';
import type { AnyTransaction } from '../storage/index.ts';

/**
 * Keeps the evidence of a network as it stands when a person confirms it: the network, its members
 * with all that was told of them, and what joins them, as gzipped JSON with its SHA-256. It outlives
 * the raw activities.
 */
export async function takeSnapshot(
  transaction: AnyTransaction,
  network: string,
  decision: string,
  at: Date,
): Promise<void> {
  const rows = async (statement: ReturnType<typeof sql<{ row: unknown }>>) =>
    (await statement.execute(transaction)).rows.map(({ row }) => row);
  const content = JSON.stringify({
    network: await rows(
      sql`SELECT to_json(network) AS row FROM networks.network WHERE id = ${network}`,
    ),
    members: await rows(
      sql`SELECT content AS row FROM networks.member WHERE network_id = ${network} ORDER BY rank`,
    ),
    edges: await rows(
      sql`SELECT to_json(edge) AS row FROM networks.edge WHERE network_id = ${network}
        ORDER BY source_key, target_key`,
    ),
  });
  const digest = createHash('sha256').update(content).digest();
  const packed = await promisify(gzip)(content);
  await sql`INSERT INTO networks.snapshot (decision_id, network_id, digest, content, taken_at)
    VALUES (${decision}, ${network}, ${digest}, ${packed}, ${at})`.execute(transaction);
}
