import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';

/** A surface that shows what the policy withholds. */
export interface Leak {
  readonly id: string;
  readonly adapter: string;
  readonly surface: string;
  readonly termId: string;
  readonly variant: string;
  readonly policyVersion: number;
  readonly evidence: string;
  readonly results: number;
  /** Probes that saw it. */
  readonly times: number;
  readonly foundAt: Date;
  readonly seenAt: Date;
  readonly closedAt: Date | null;
}

/** What a question found. */
export interface FoundLeak
  extends Pick<Leak, 'adapter' | 'surface' | 'termId' | 'variant' | 'evidence' | 'results'> {
  readonly digest: string;
  readonly policyVersion: number;
  /** Sealed for the digest. */
  readonly question: Buffer;
}

const columns = sql.raw(`id, adapter, surface, term_id AS "termId", variant,
  policy_version AS "policyVersion", evidence, results, times, found_at AS "foundAt",
  seen_at AS "seenAt", closed_at AS "closedAt"`);

/** Leaks, the latest first; those alone that are open where that is asked. */
export async function listLeaks(
  { kysely }: Pick<Database, 'kysely'>,
  query: {
    readonly open: boolean | null;
    readonly after: { at: Date; id: string } | null;
    readonly limit: number;
  },
): Promise<Leak[]> {
  const { open, after, limit } = query;
  const { rows } = await sql<Leak>`SELECT ${columns} FROM decisions.leak
    WHERE (${open}::boolean IS NULL OR (closed_at IS NULL) = ${open})
      AND (${after?.id ?? null}::uuid IS NULL
        OR (found_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY found_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** How many leaks are open: an alarm where there is any. */
export async function openLeaks({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::integer AS n FROM decisions.leak WHERE closed_at IS NULL`.execute(kysely);
  return rows[0]!.n;
}

/** Questions of the open leaks of an adapter, sealed. */
export async function openQuestions(
  { kysely }: Pick<Database, 'kysely'>,
  adapter: string,
): Promise<{ readonly digest: string; readonly question: Buffer }[]> {
  const { rows } = await sql<{ digest: string; question: Buffer }>`
    SELECT digest, question FROM decisions.leak
    WHERE adapter = ${adapter} AND closed_at IS NULL`.execute(kysely);
  return rows;
}

/** Opens a leak, or counts that it is still there. Answers whether it is new. */
export async function keepLeak(
  transaction: AnyTransaction,
  found: FoundLeak,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ times: number }>`INSERT INTO decisions.leak AS known
      (id, digest, adapter, surface, term_id, variant, policy_version, question, evidence, results,
       times, found_at, seen_at)
    VALUES (${randomUUID()}, ${found.digest}, ${found.adapter}, ${found.surface}, ${found.termId},
      ${found.variant}, ${found.policyVersion}, ${found.question}, ${found.evidence},
      ${found.results}, 1, ${at}, ${at})
    ON CONFLICT (digest) WHERE closed_at IS NULL DO UPDATE
      SET times = known.times + 1, seen_at = excluded.seen_at, evidence = excluded.evidence,
        results = excluded.results
    RETURNING times`.execute(transaction);
  return rows[0]?.times === 1;
}

/** Closes a leak that is gone; answers whether there was one. */
export async function closeLeak(
  transaction: AnyTransaction,
  digest: string,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`UPDATE decisions.leak SET closed_at = ${at}
    WHERE digest = ${digest} AND closed_at IS NULL`.execute(transaction);
  return numAffectedRows > 0n;
}
