import { randomUUID } from 'node:crypto';
import type { Investigation } from '@breakwater/network';
import { sql } from 'kysely';
import { type Hiding, hideInWarning, type Summary } from '../report/index.ts';
import {
  type AnyTransaction,
  advisoryLocks,
  type Database,
  erasedAccounts,
} from '../storage/index.ts';
import type { Found } from './engine/run-engine.ts';
import { erased } from './erase-account.ts';

/** Writes what an investigation found, all in one transaction, and marks it done. */
export async function saveOutcome(
  database: Database,
  { id, name }: { readonly id: string; readonly name: string },
  { investigation, places }: Found,
  summary: Summary,
  now: number,
): Promise<void> {
  const at = new Date(now);
  await database.kysely.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.networkMembers})`.execute(transaction);
    const { seeds, warnings } = await withoutErased(transaction, database, investigation);
    const networkId = investigation.found ? randomUUID() : null;
    // The row is locked first: should the job run twice, the second writes nothing.
    const { numAffectedRows } = await sql`UPDATE networks.investigation
      SET state = 'done', progress = NULL, finished_at = ${at}, network_id = ${networkId},
        outcome = ${investigation.found ? 'network' : 'no-network'},
        reason = ${investigation.reason}, warnings = ${warnings}
      WHERE id = ${id} AND state = 'running'`.execute(transaction);
    if (numAffectedRows === 0n || networkId === null) return;
    await sql`INSERT INTO networks.network
        (id, investigation_id, name, state, seeds, summary, created_at)
      VALUES (${networkId}, ${id}, ${name}, 'suspected', ${seeds},
        ${JSON.stringify({ ...summary, seeds, warnings })}, ${at})`.execute(transaction);
    await insertMembers(transaction, database, networkId, { investigation, places });
    await insertEdges(transaction, database, networkId, investigation);
  });
}

/**
 * Seeds and warnings without accounts that were erased.
 *
 * @throws where a member was erased while the investigation ran: it must not come back with it
 */
async function withoutErased(
  transaction: AnyTransaction,
  { subjectKey }: Database,
  { members, seeds, warnings }: Investigation,
): Promise<{ seeds: string[]; warnings: string[] }> {
  const keyOf = (account: string) => subjectKey('account', account);
  const named = [...members.map(({ account }) => account), ...seeds];
  const gone = await erasedAccounts(transaction, named.map(keyOf));
  if (members.some(({ account }) => gone.has(keyOf(account)))) {
    throw new Error('a member was erased meanwhile; the record is read again');
  }
  const hiding: Hiding = {
    hides: (account) => gone.has(keyOf(account)),
    pseudonym: () => erased,
  };
  return {
    seeds: seeds.map((seed) => (hiding.hides(seed) ? erased : seed)),
    warnings: warnings.map((text) => hideInWarning(text, seeds, hiding)),
  };
}

async function insertMembers(
  transaction: AnyTransaction,
  database: Database,
  networkId: string,
  { investigation: { members }, places }: Found,
): Promise<void> {
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
