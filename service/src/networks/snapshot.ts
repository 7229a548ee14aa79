import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sql } from 'kysely';
import type { AnyTransaction } from '../storage/index.ts';
import { allMembersOf, edgesAmong } from './reading/members.ts';
import { networkOf } from './reading/networks.ts';

/**
 * Keeps the evidence of a network as it stands when a person confirms it: the network, its members
 * with all that was told of them, and what joins them, as gzipped JSON. It outlives the raw
 * activities. Answers its SHA-256, in hex, for the audit log: what is changed later, shows.
 */
export async function takeSnapshot(
  transaction: AnyTransaction,
  network: string,
  decision: string,
  at: Date,
): Promise<string> {
  const record = { kysely: transaction };
  const members = await allMembersOf(record, network);
  const content = JSON.stringify({
    network: await networkOf(record, network),
    members: members.map((member) => member.content),
    edges: await edgesAmong(
      record,
      network,
      members.map((member) => member.account_key),
    ),
  });
  const digest = createHash('sha256').update(content).digest();
  const packed = await promisify(gzip)(content);
  await sql`INSERT INTO networks.snapshot (decision_id, network_id, digest, content, taken_at)
    VALUES (${decision}, ${network}, ${digest}, ${packed}, ${at})`.execute(transaction);
  return digest.toString('hex');
}
