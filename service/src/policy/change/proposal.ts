import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction, Database } from '../../storage/index.ts';
import type { Edit } from '../items/items.ts';
import { sealValue, unsealValue } from '../versions/content.ts';
import { type ProposalAct, type ProposalState, transitions } from './transitions.ts';

/** A change of the policy, without its edits. */
export interface Proposal {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string;
  readonly reason: string;
  readonly source: string;
  readonly author: string;
  readonly contributors: readonly string[];
  readonly baseVersion: number;
  readonly editCount: number;
  readonly revision: number;
  /** What waits in shadow, or took effect. */
  readonly version: number | null;
  readonly shadowHours: number;
  readonly shadowSince: Date | null;
  readonly shadowUntil: Date | null;
  readonly expiresAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly emergency: boolean;
  readonly effectSince: Date | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

const columns =
  sql.raw(`id, state, title, reason, source, author, contributors, base_version AS "baseVersion",
  edit_count AS "editCount", revision, version, shadow_hours AS "shadowHours",
  shadow_since AS "shadowSince", shadow_until AS "shadowUntil", expires_at AS "expiresAt",
  approved_by AS "approvedBy", approved_at AS "approvedAt", emergency,
  effect_since AS "effectSince", created_at AS "createdAt", changed_at AS "changedAt"`);

/** @throws Problem 404 */
export async function proposalOf(kysely: AnyKysely, id: string): Promise<Proposal> {
  const { rows } = await sql<Proposal>`
    SELECT ${columns} FROM policy.proposal WHERE id = ${id}`.execute(kysely);
  if (rows[0]) return rows[0];
  throw problem(404, 'no-proposal', 'There is no such change.', `No change has the id ${id}.`);
}

export interface ProposalQuery {
  readonly state: ProposalState | null;
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** The newest first. */
export async function listProposals(
  kysely: AnyKysely,
  { state, before, limit }: ProposalQuery,
): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`SELECT ${columns} FROM policy.proposal
    WHERE (${state}::text IS NULL OR state = ${state})
      AND (${before?.at ?? null}::timestamptz IS NULL
        OR (created_at, id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** All in one of these states, the oldest first. */
export async function proposalsIn(
  kysely: AnyKysely,
  ...states: ProposalState[]
): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`SELECT ${columns} FROM policy.proposal
    WHERE state = ANY (${states}::text[]) ORDER BY created_at, id`.execute(kysely);
  return rows;
}

const owner = (id: string) => `policy proposal ${id}`;

export function sealEdits(keys: Pick<Database, 'deriveKey'>, id: string, edits: readonly Edit[]) {
  return sealValue(keys, owner(id), edits);
}

export async function editsOf(
  source: Pick<Database, 'kysely' | 'deriveKey'>,
  id: string,
): Promise<Edit[]> {
  const { rows } = await sql<{ edits: Buffer }>`
    SELECT edits FROM policy.proposal WHERE id = ${id}`.execute(source.kysely);
  return unsealValue(source, owner(id), rows[0].edits) as Edit[];
}

/** What happened to a change. */
export interface ProposalEvent {
  readonly act: string;
  readonly from: string;
  readonly to: string;
  readonly version: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export async function eventsOf(kysely: AnyKysely, id: string): Promise<ProposalEvent[]> {
  const { rows } = await sql<ProposalEvent>`
    SELECT act, from_state AS "from", to_state AS "to", version, reason, done_by AS "by",
      done_at AS "at"
    FROM policy.proposal_event WHERE proposal_id = ${id} ORDER BY policy.proposal_event.id`.execute(
    kysely,
  );
  return rows;
}

/** What comes with an act. */
export interface Move {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
  /** Columns with their new values. */
  readonly set?: Readonly<Record<string, unknown>>;
}

/**
 * Lets something happen to a change, if its state allows it, and writes it down. Under the lock of the
 * policy.
 *
 * @throws Problem 409
 */
export async function move(
  transaction: AnyTransaction,
  { id, state, version }: Pick<Proposal, 'id' | 'state' | 'version'>,
  act: ProposalAct,
  { by, reason, at, set = {} }: Move,
): Promise<void> {
  const next = transitions[state][act];
  if (next === undefined) throw notNow(state);
  const columns = { state: next, changed_at: at, ...set };
  const assignments = Object.entries(columns).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await sql`UPDATE policy.proposal SET ${sql.join(assignments)} WHERE id = ${id}`.execute(
    transaction,
  );
  await sql`INSERT INTO policy.proposal_event
      (proposal_id, act, from_state, to_state, version, reason, done_by, done_at)
    VALUES (${id}, ${act}, ${state}, ${next}, ${(set.version as number) ?? version}, ${reason},
      ${by}, ${at})`.execute(transaction);
}

/** What a change loses when it is not the one any more that was approved. */
export const unapproved = { approved_by: null, approved_at: null, emergency: false } as const;

function notNow(state: ProposalState) {
  const possible = Object.keys(transitions[state]).filter(
    (act) => !['lose-base', 'expire', 'restore', 'take-effect'].includes(act),
  );
  return problem(
    409,
    'proposal-state',
    `The change is ${state}.`,
    `Possible now: ${possible.join(', ') || 'nothing'}. Nothing was changed.`,
    { state },
  );
}
