import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';

/** A sweep of the past, and how far it is. */
export interface Sweep {
  readonly id: string;
  /** What was decided: a version of the policy, a network, or that it was opened again. */
  readonly kind: 'policy' | 'network' | 'reopened';
  /** The version, or the network's id. */
  readonly target: string;
  readonly state: 'waiting' | 'running' | 'done' | 'overtaken';
  readonly phase: string;
  /** Where in the phase it goes on. */
  readonly place: string;
  readonly done: number;
  readonly total: number;
  readonly found: number;
  readonly createdAt: Date;
  readonly movedAt: Date;
  readonly finishedAt: Date | null;
}

const columns = sql.raw(`id, kind, target, state, phase, place, done, total, found,
  created_at AS "createdAt", moved_at AS "movedAt", finished_at AS "finishedAt"`);

export async function sweepOf(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
): Promise<Sweep | undefined> {
  const { rows } = await sql<Sweep>`
    SELECT ${columns} FROM decisions.sweep WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

/** Sweeps, the latest first. */
export async function listSweeps(
  { kysely }: Pick<Database, 'kysely'>,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<Sweep[]> {
  const { rows } = await sql<Sweep>`SELECT ${columns} FROM decisions.sweep
    WHERE ${after?.id ?? null}::uuid IS NULL
      OR (created_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** Where a sweep stands after a step: written with what the step found. */
export interface Step {
  readonly phase: string;
  readonly place: string;
  readonly done: number;
  readonly found: number;
}

/** Writes down how far a sweep is, as part of the transaction. */
export async function moveSweep(
  transaction: AnyTransaction,
  id: string,
  { phase, place, done, found }: Step,
): Promise<void> {
  await sql`UPDATE decisions.sweep SET state = 'running', phase = ${phase}, place = ${place},
    done = done + ${done}, total = greatest(total, done + ${done}), found = found + ${found},
    moved_at = now() WHERE id = ${id}`.execute(transaction);
}

export async function endSweep(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
  state: 'done' | 'overtaken',
): Promise<void> {
  await sql`UPDATE decisions.sweep SET state = ${state}, finished_at = now(), moved_at = now()
    WHERE id = ${id}`.execute(kysely);
}
