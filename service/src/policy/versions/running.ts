import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { documentOf, type PolicySource } from './versions.ts';

/** Sent in the transaction of every change of what runs or waits in shadow. */
export const policyChannel = 'policy_changed';

/** The policy that runs. */
export interface RunningPolicy {
  readonly version: number;
  /** See `policyChange`. */
  readonly change: number;
  readonly document: PolicyDocument;
}

/** How a version came to run. */
export interface RunningSince {
  readonly id: number;
  readonly version: number;
  readonly previous: number | null;
  readonly act: 'begin' | 'take-effect' | 'emergency' | 'expire' | 'roll-back';
  readonly proposalId: string | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** A policy that waits in shadow: counted beside what runs, never acted on. */
export interface ShadowPolicy {
  readonly proposal: string;
  readonly version: number;
  readonly document: PolicyDocument;
}

/**
 * A number that grows with every change of what runs and of what waits in shadow: whoever holds a
 * compiled policy reads it anew when it has grown. One row, one page.
 */
export async function policyChange({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  const { rows } = await sql<{ change: number }>`SELECT change FROM policy.change`.execute(kysely);
  return rows[0].change;
}

/** The policy that runs. The counter is read first: what changes meanwhile is seen again later. */
export async function runningPolicy(source: PolicySource): Promise<RunningPolicy> {
  const change = await policyChange(source);
  const { version } = await runningSince(source);
  return { version, change, document: await documentOf(source, version) };
}

const columns = sql.raw(`id, version, previous, act, proposal_id AS "proposalId", reason,
  set_by AS "setBy", set_at AS "setAt"`);

/** What runs, and how it came to. */
export async function runningSince({ kysely }: Pick<Database, 'kysely'>): Promise<RunningSince> {
  const { rows } = await sql<RunningSince>`SELECT ${columns} FROM policy.running
    ORDER BY id DESC LIMIT 1`.execute(kysely);
  return rows[0];
}

/** What ran, the newest first; before an id where one is told. */
export async function runningBefore(
  { kysely }: Pick<Database, 'kysely'>,
  before: number | null,
  limit: number,
): Promise<RunningSince[]> {
  const { rows } = await sql<RunningSince>`SELECT ${columns} FROM policy.running
    WHERE (${before}::bigint IS NULL OR id < ${before}) ORDER BY id DESC LIMIT ${limit}`.execute(
    kysely,
  );
  return rows;
}

/** All that wait in shadow, or approved for their shadow to end, the oldest first. */
export async function shadowPolicies(source: PolicySource): Promise<ShadowPolicy[]> {
  const { rows } = await sql<{ id: string; version: number }>`
    SELECT id, version FROM policy.proposal WHERE state IN ('shadow', 'approved')
    ORDER BY shadow_since, id`.execute(source.kysely);
  return Promise.all(
    rows.map(async ({ id, version }) => ({
      proposal: id,
      version,
      document: await documentOf(source, version),
    })),
  );
}

/**
 * Takes the lock under which all changes of the policy take turns, until the end of the transaction.
 * Answers what runs.
 */
export async function lockPolicy(transaction: AnyTransaction): Promise<number> {
  await sql`SELECT FROM policy.change FOR UPDATE`.execute(transaction);
  return (await runningSince({ kysely: transaction })).version;
}

/** Tells everyone that something changed, when the transaction commits. Under the lock. */
export async function announceChange(transaction: AnyTransaction): Promise<void> {
  await sql`WITH grown AS (UPDATE policy.change SET change = change + 1 RETURNING change)
    SELECT pg_notify(${policyChannel}, change::text) FROM grown`.execute(transaction);
}

/** Lets a version run. Under the lock. */
export async function setRunning(
  transaction: AnyTransaction,
  set: Omit<RunningSince, 'id' | 'setAt'>,
  at: Date,
): Promise<void> {
  await sql`INSERT INTO policy.running
      (version, previous, act, proposal_id, reason, set_by, set_at)
    VALUES (${set.version}, ${set.previous}, ${set.act}, ${set.proposalId}, ${set.reason},
      ${set.setBy}, ${at})`.execute(transaction);
  await announceChange(transaction);
}
