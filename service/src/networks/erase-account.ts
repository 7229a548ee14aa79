import { sql } from 'kysely';
import { type Hiding, hideInMember, hideInWarning, type Summary } from '../report/index.ts';
import { type AnyTransaction, advisoryLocks, type EraseAccount } from '../storage/index.ts';
import { allMembersOf } from './reading/members.ts';

/** How an erased account is called where others' evidence or a list of seeds named it. */
export const erased = '(erased)';

/**
 * Removes an account from networks: as a member, from edges, from seeds and warnings, and from the
 * evidence of others. Snapshots of confirmed networks stay: they are evidence, kept under a legal
 * basis of their own; a legal hold would have refused the erasure as a whole.
 */
export const eraseAccount: EraseAccount = async (transaction, { key, id }) => {
  await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.networkMembers})`.execute(transaction);
  const hiding: Hiding = { hides: (account) => account === id, pseudonym: () => erased };
  const { rows: networks } = await sql<{ id: string; seeds: string[]; summary: Summary }>`
    SELECT id, seeds, summary FROM networks.network
    WHERE ${id} = ANY (seeds)
      OR id IN (SELECT network_id FROM networks.member WHERE account_key = ${key})
    FOR UPDATE`.execute(transaction);
  let members = 0;
  for (const network of networks) {
    members += await eraseMember(transaction, network.id, { key, id, hiding });
    const { byRole, members: count, atRisk } = await countsOf(transaction, network.id);
    const seeds = network.seeds.map((seed) => (seed === id ? erased : seed));
    const warnings = network.summary.warnings.map((text) => hideInWarning(text, [id], hiding));
    const summary = { ...network.summary, seeds, warnings, byRole, members: count, atRisk };
    await sql`UPDATE networks.network SET seeds = ${seeds}, summary = ${JSON.stringify(summary)}
      WHERE id = ${network.id}`.execute(transaction);
  }
  const { rows: investigations } = await sql<{ id: string; seeds: string[]; warnings: string[] }>`
    SELECT id, seeds, warnings FROM networks.investigation
    WHERE ${id} = ANY (seeds) FOR UPDATE`.execute(transaction);
  for (const { id: investigation, ...named } of investigations) {
    await sql`UPDATE networks.investigation
      SET seeds = ${named.seeds.map((seed) => (seed === id ? erased : seed))},
        warnings = ${named.warnings.map((text) => hideInWarning(text, [id], hiding))}
      WHERE id = ${investigation}`.execute(transaction);
  }
  return { member: members, network: networks.length, investigation: investigations.length };
};

/** Answers how many rows of members it touched. */
async function eraseMember(
  transaction: AnyTransaction,
  network: string,
  { key, id, hiding }: { readonly key: string; readonly id: string; readonly hiding: Hiding },
): Promise<number> {
  await sql`DELETE FROM networks.edge
    WHERE network_id = ${network} AND (source_key = ${key} OR target_key = ${key})`.execute(
    transaction,
  );
  const { numAffectedRows = 0n } = await sql`DELETE FROM networks.member
    WHERE network_id = ${network} AND account_key = ${key}`.execute(transaction);
  let touched = Number(numAffectedRows);
  for (const { account_key, content } of await allMembersOf({ kysely: transaction }, network)) {
    const before = JSON.stringify(content);
    if (!before.includes(JSON.stringify(id))) continue;
    const after = JSON.stringify(hideInMember(content, hiding));
    await sql`UPDATE networks.member SET content = ${after}
      WHERE network_id = ${network} AND account_key = ${account_key}`.execute(transaction);
    touched += 1;
  }
  return touched;
}

async function countsOf(transaction: AnyTransaction, network: string) {
  const { rows } = await sql<{ role: string; members: number; atRisk: number }>`
    SELECT role, count(*)::integer AS members, count(*) FILTER (WHERE at_risk)::integer AS "atRisk"
    FROM networks.member WHERE network_id = ${network} GROUP BY role`.execute(transaction);
  return {
    byRole: Object.fromEntries(rows.map(({ role, members }) => [role, members])),
    members: rows.reduce((sum, { members }) => sum + members, 0),
    atRisk: rows.reduce((sum, { atRisk }) => sum + atRisk, 0),
  };
}
