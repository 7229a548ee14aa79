import { randomUUID } from 'node:crypto';
import type { Investigation } from '@breakwater/network';
import { sql } from 'kysely';
import { layOut, type Summary } from '../report/index.ts';
import {
  type AnyTransaction,
  advisoryLocks,
  type Database,
  erasedAccounts,
} from '../storage/index.ts';

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
    await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.networkMembers})`.execute(transaction);
    await refuseErased(transaction, database, investigation);
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
    await insertMembers(transaction, database, networkId, investigation);
    await insertEdges(transaction, database, networkId, investigation);
  });
}

/** An account that was erased while the investigation ran must not come back with it. */
async function refuseErased(
  transaction: AnyTransaction,
  database: Database,
  { members, seeds }: Investigation,
): Promise<void> {
  const named = [...members.map(({ account }) => account), ...seeds];
  const keys = named.map((account) => database.subjectKey('account', account));
  const erased = await erasedAccounts(transaction, keys);
  if (erased.size > 0) throw new Error('an account was erased meanwhile; the record is read again');
}

async function insertMembers(
  transaction: AnyTransaction,
  database: Database,
  networkId: string,
  { members, edges }: Investigation,
): Promise<void> {
  const places = layOut(
    members.map(({ account }) => account),
    edges,
  );
  const placeOf = (account: string) => places.get(account) ?? { x: 0.5, y: 0.5 };
  await sql`INSERT INTO networks.member (network_id, account_key, account, rank, score, role,
      at_risk, seed, handle, followers, x, y, content)
    SELECT ${networkId}, * FROM unnest(
      ${members.map(({ account }) => database.subjectKey('account', account))}::uuid[],
      ${members.map(({ account }) => account)}::text[],
      ${members.map(({ rank }) => rank)}::integer[],
      ${members.map(({ score }) => score)}::double precision[],
      ${members.map(({ role }) => role)}::text[],
      ${members.map(({ atRisk }) => atRisk)}::boolean[],
      ${members.map(({ seed }) => seed)}::boolean[],
      ${members.map(({ facts }) => facts.handle ?? null)}::text[],
      ${members.map(({ facts }) => facts.followers)}::integer[],
      ${members.map(({ account }) => placeOf(account).x)}::real[],
      ${members.map(({ account }) => placeOf(account).y)}::real[],
      ${members.map((member) => JSON.stringify(member))}::text[])`.execute(transaction);
}

async function insertEdges(
  transaction: AnyTransaction,
  database: Database,
  networkId: string,
  { edges }: Investigation,
): Promise<void> {
  await sql`INSERT INTO networks.edge (network_id, source_key, target_key, kinds, weight)
    SELECT ${networkId}, source, target, string_to_array(kinds, ' '), weight FROM unnest(
      ${edges.map(({ source }) => database.subjectKey('account', source))}::uuid[],
      ${edges.map(({ target }) => database.subjectKey('account', target))}::uuid[],
      ${edges.map(({ kinds }) => kinds.join(' '))}::text[],
      ${edges.map(({ weight }) => weight)}::real[]
    ) AS tie (source, target, kinds, weight)`.execute(transaction);
}
