import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { MessageState } from './message.ts';

/** A message as people see it. */
export interface PostedMessage {
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly posted_at: Date;
  readonly due_at: Date;
  readonly tried_at: Date | null;
  readonly ended_at: Date | null;
  readonly failure: string | null;
  /** Messages of its subject that wait for it. */
  readonly held_back: number;
}

/** Messages in one state, the newest first. */
export async function messagesIn(
  { kysely }: Database,
  state: MessageState,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<PostedMessage[]> {
  const { rows } = await sql<PostedMessage>`
    SELECT id, kind, subject, state, attempts, posted_at, due_at, tried_at, ended_at, failure,
      (SELECT count(*) FROM outgoing.message AS later
        WHERE later.kind = one.kind AND later.subject = one.subject AND later.id > one.id
          AND later.state = 'waiting') AS held_back
    FROM outgoing.message AS one
    WHERE state = ${state} AND (${before}::bigint IS NULL OR id < ${before})
    ORDER BY id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** How many messages are in a state. */
export async function countMessages({ kysely }: Database, state: MessageState): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM outgoing.message WHERE state = ${state}`.execute(kysely);
  return rows[0].n;
}

/** Lets a dead message be tried anew, with all its attempts; whether there was one. */
export async function replay(
  transaction: AnyTransaction,
  id: number,
  now: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE outgoing.message SET state = 'waiting', attempts = 0, due_at = ${new Date(now)},
      ended_at = NULL
    WHERE id = ${id} AND state = 'dead'`.execute(transaction);
  return numAffectedRows === 1n;
}

/** Gives a dead message up, so that those after it may go; whether there was one. */
export async function discard(
  transaction: AnyTransaction,
  id: number,
  now: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE outgoing.message SET state = 'discarded', ended_at = ${new Date(now)}
    WHERE id = ${id} AND state = 'dead'`.execute(transaction);
  return numAffectedRows === 1n;
}
