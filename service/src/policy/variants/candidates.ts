import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction, Database } from '../../storage/index.ts';
import { sealValue, unsealValue } from '../versions/content.ts';
import type { Company } from './mine.ts';

export type CandidateState = 'open' | 'accepted' | 'dismissed';

/** A word that a person should look at. */
export interface Candidate extends Company {
  readonly id: string;
  readonly state: CandidateState;
  readonly proposalId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string;
  readonly foundAt: Date;
  readonly seenAt: Date;
}

interface Row extends Omit<Candidate, 'term' | 'evidence'> {
  readonly digest: Buffer;
  readonly term: Buffer;
  readonly evidence: Buffer;
}

type Source = Pick<Database, 'kysely' | 'deriveKey'>;

const columns = sql.raw(`id, digest, term, evidence, kinds, score, state,
  proposal_id AS "proposalId", decided_by AS "decidedBy", decided_at AS "decidedAt", reason,
  found_at AS "foundAt", seen_at AS "seenAt"`);

const owner = (digest: Buffer) => `policy candidate ${digest.toString('hex')}`;

/** Keeps what was mined: new words are open, known ones get their new evidence, and stay decided. */
export async function keepCandidates(
  { kysely, ...keys }: Source,
  found: readonly Company[],
  at: Date,
): Promise<void> {
  const key = keys.deriveKey('policy candidates');
  for (const { term, kinds, score, evidence } of found) {
    const digest = createHmac('sha256', key).update(term).digest();
    const sealed = sealValue(keys, owner(digest), evidence);
    await sql`INSERT INTO policy.candidate
        (id, digest, term, evidence, kinds, score, state, found_at, seen_at)
      VALUES (${randomUUID()}, ${digest}, ${sealValue(keys, owner(digest), term)}, ${sealed},
        ${kinds}, ${score}, 'open', ${at}, ${at})
      ON CONFLICT (digest) DO UPDATE SET evidence = excluded.evidence, kinds = excluded.kinds,
        score = excluded.score, seen_at = excluded.seen_at`.execute(kysely);
  }
}

/** The highest scores first. */
export async function listCandidates(
  source: Source,
  {
    state,
    offset,
    limit,
  }: { readonly state: CandidateState; readonly offset: number; readonly limit: number },
): Promise<Candidate[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM policy.candidate WHERE state = ${state}
    ORDER BY score DESC, id LIMIT ${limit} OFFSET ${offset}`.execute(source.kysely);
  return rows.map((row) => candidateFrom(source, row));
}

/** @throws Problem 404 */
export async function candidateOf(source: Source, id: string): Promise<Candidate> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM policy.candidate WHERE id = ${id}`.execute(source.kysely);
  if (rows[0]) return candidateFrom(source, rows[0]);
  throw problem(404, 'no-candidate', 'There is no such candidate.', `None has the id ${id}.`);
}

/**
 * A person's word on a candidate; dismissed ones are not proposed again.
 *
 * @throws Problem 409 where one was given before
 */
export async function decideCandidate(
  transaction: AnyTransaction,
  id: string,
  decided: {
    readonly state: 'accepted' | 'dismissed';
    readonly proposalId: string | null;
    readonly by: string;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<void> {
  const { numAffectedRows } = await sql`UPDATE policy.candidate SET state = ${decided.state},
      proposal_id = ${decided.proposalId}, decided_by = ${decided.by}, reason = ${decided.reason},
      decided_at = ${decided.at}
    WHERE id = ${id} AND state = 'open'`.execute(transaction);
  if (numAffectedRows === 1n) return;
  const isKnown = await exists(transaction, id);
  throw isKnown
    ? problem(409, 'candidate-decided', 'The candidate was decided before.', 'Nothing was changed.')
    : problem(404, 'no-candidate', 'There is no such candidate.', `None has the id ${id}.`);
}

async function exists(kysely: AnyKysely, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM policy.candidate WHERE id = ${id}`.execute(kysely);
  return rows.length > 0;
}

function candidateFrom(keys: Pick<Database, 'deriveKey'>, row: Row): Candidate {
  const { digest, ...others } = row;
  return {
    ...others,
    term: unsealValue(keys, owner(digest), row.term) as string,
    evidence: unsealValue(keys, owner(digest), row.evidence) as Candidate['evidence'],
  };
}
