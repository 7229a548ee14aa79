import { randomUUID } from 'node:crypto';
import type { Investigation } from '@breakwater/network';
import { sql } from 'kysely';
import { layOut, type Summary } from '../report/index.ts';
import type { AnyTransaction, Database } from '../storage/index.ts';

/** Rows of one statement: PostgreSQL takes at most 65,535 parameters, JSON takes one. */
const rowsAtOnce = 1000;

/** Writes what an investigation found, all in one transaction, and marks it done. */
export async function saveOutcome(
  database: Database,
  { id, name }: { readonly id: string; readonly name: string },
  investigation: Investigation,
  summary: Summary,
  now: number,
): Promise<void> {
  const at = new Date(now);
  await database.kysely.transaction().execute(async (transaction) => {
    const networkId = investigation.found ? randomUUID() : null;
    // The row is locked first: should the job run twice, the second writes nothing.
    const { numAffectedRows } = await sql`UPDATE networks.investigation
      SET state = 'done', progress = NULL, finished_at = ${at}, network_id = ${networkId},
        outcome = ${investigation.found ? 'network' : 'no-network'},
        reason = ${investigation.reason}, warnings = ${investigation.warnings}
      WHERE id = ${id} AND state = 'running'`.execute(transaction);
    if (numAffectedRows === 0n || networkId === null) return;
    await sql`INSERT INTO networks.network
        (id, investigation_id, name, state, seeds, summary, created_at)
      VALUES (${networkId}, ${id}, ${name}, 'suspected', ${investigation.seeds},
        ${JSON.stringify(summary)}, ${at})`.execute(transaction);
    await insertMembers(transaction, database, networkId, investigation, at);
    await insertEdges(transaction, database, networkId, investigation, at);
  });
}

async function insertMembers(
  transaction: AnyTransaction,
  database: Database,
  networkId: string,
  { members, edges }: Investigation,
  at: Date,
): Promise<void> {
  const places = layOut(
    members.map(({ account }) => account),
    edges,
  );
  const rows = members.map((member) => ({
    account_key: database.subjectKey('account', member.account),
    account: member.account,
    rank: member.rank,
    score: member.score,
    role: member.role,
    at_risk: member.atRisk,
    seed: member.seed,
    handle: member.facts.handle ?? null,
    followers: member.facts.followers,
    ...(places.get(member.account) ?? { x: 0.5, y: 0.5 }),
    content: member,
  }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await sql`INSERT INTO networks.member (network_id, account_key, account, rank, score, role,
        at_risk, seed, handle, followers, x, y, content, created_at)
      SELECT ${networkId}, account_key, account, rank, score, role, at_risk, seed, handle,
        followers, x, y, content, ${at}
      FROM json_to_recordset(${JSON.stringify(rows.slice(start, start + rowsAtOnce))}::json) AS row
        (account_key uuid, account text, rank integer, score double precision, role text,
          at_risk boolean, seed boolean, handle text, followers integer, x real, y real,
          content json)`.execute(transaction);
  }
}

async function insertEdges(
  transaction: AnyTransaction,
  database: Database,
  networkId: string,
  { edges }: Investigation,
  at: Date,
): Promise<void> {
  const rows = edges.map(({ source, target, kinds, weight }) => ({
    source_key: database.subjectKey('account', source),
    target_key: database.subjectKey('account', target),
    kinds,
    weight,
  }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await sql`INSERT INTO networks.edge
        (network_id, source_key, target_key, kinds, weight, created_at)
      SELECT ${networkId}, source_key, target_key,
        ARRAY(SELECT json_array_elements_text(kinds)), weight, ${at}
      FROM json_to_recordset(${JSON.stringify(rows.slice(start, start + rowsAtOnce))}::json) AS row
        (source_key uuid, target_key uuid, kinds json, weight real)`.execute(transaction);
  }
}
