import { sql } from 'kysely';
import { type Database, prepared } from '../../storage/index.ts';
import { type AnyOutboxKind, TryLater, Undeliverable } from './message.ts';

export interface DeliverOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** 0 to 1, below 1: spreads further attempts. */
  readonly random: () => number;
}

interface Claimed {
  readonly id: number;
  readonly kind: string;
  readonly payload: object;
  readonly attempts: number;
}

const minute = 60_000;
/** Messages side by side; all of different subjects. */
const atOnce = 8;
/** Messages that are taken together, of kinds that may deliver them so. */
const together = 64;
/** How long a process may work on a message before another one takes it up. */
const lease = 10 * minute;
/** With the pauses between them, two days. */
export const mostAttempts = 15;
const longestPause = 6 * 60 * minute;

/**
 * Delivers all messages that are due, of each subject the first alone; when it was delivered, the
 * next. Several processes may do so at once. Answers how many were delivered.
 */
export async function deliver(
  database: Database,
  kinds: readonly AnyOutboxKind[],
  options: DeliverOptions,
): Promise<number> {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const apart = kinds.filter(({ sendTogether }) => !sendTogether).map(({ name }) => name);
  const gathered = kinds.filter(({ sendTogether }) => sendTogether);
  let delivered = 0;
  for (;;) {
    if (options.signal.aborted) return delivered;
    const claimed = await claim(database, apart, options.now(), atOnce);
    const counts = [await attemptAll(database, byName, claimed, options)];
    for (const kind of gathered) {
      if (options.signal.aborted) break;
      const many = await claim(database, [kind.name], options.now(), together);
      claimed.push(...many);
      if (many.length > 0) counts.push(await deliverTogether(database, kind, many, options));
    }
    delivered += counts.reduce((sum, count) => sum + count, 0);
    if (claimed.length === 0) return delivered;
  }
}

/** Delivers messages of one kind, those that it can all at once; answers how many. */
async function deliverTogether(
  database: Database,
  kind: AnyOutboxKind,
  claimed: readonly Claimed[],
  options: DeliverOptions,
): Promise<number> {
  const messages = claimed.map(({ id, payload }) => ({ message: id, payload }));
  const context = { database, signal: options.signal, now: options.now };
  // What fails together is tried, and fails or not, by itself.
  const sent = await kind.sendTogether!(messages, context).catch(() => new Set<number>());
  if (sent.size > 0) await markSent(database, [...sent], options.now());
  let delivered = sent.size;
  const rest = claimed.filter(({ id }) => !sent.has(id));
  for (let start = 0; start < rest.length; start += atOnce) {
    const some = rest.slice(start, start + atOnce);
    delivered += await attemptAll(database, new Map([[kind.name, kind]]), some, options);
  }
  return delivered;
}

/** Tries messages side by side; answers how many were delivered. */
async function attemptAll(
  database: Database,
  byName: ReadonlyMap<string, AnyOutboxKind>,
  claimed: readonly Claimed[],
  options: DeliverOptions,
): Promise<number> {
  const outcomes = await Promise.all(
    claimed.map((message) => attempt(database, byName.get(message.kind)!, message, options)),
  );
  return outcomes.filter(Boolean).length;
}

/** Takes the first message of each of some subjects, so that no other process sends it meanwhile. */
async function claim(
  { kysely }: Database,
  kinds: readonly string[],
  now: number,
  most: number,
): Promise<Claimed[]> {
  if (kinds.length === 0) return [];
  const { rows } = await sql<Claimed>`${prepared}
    UPDATE outgoing.message SET attempts = attempts + 1, tried_at = ${new Date(now)},
      claimed_until = ${new Date(now + lease)}
    WHERE id IN (
      SELECT id FROM outgoing.message AS one
      WHERE state = 'waiting' AND due_at <= ${new Date(now)} AND kind = ANY (${kinds}::text[])
        AND (claimed_until IS NULL OR claimed_until <= ${new Date(now)})
        AND NOT EXISTS (SELECT FROM outgoing.message AS before
          WHERE before.kind = one.kind AND before.subject = one.subject AND before.id < one.id
            AND before.state IN ('waiting', 'dead'))
      ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, kind, payload, attempts`.execute(kysely);
  return rows;
}

async function attempt(
  database: Database,
  kind: AnyOutboxKind,
  message: Claimed,
  { now, signal, random }: DeliverOptions,
): Promise<boolean> {
  try {
    await kind.send(message.payload, { database, message: message.id, signal, now });
  } catch (error) {
    await putBack(database, message, error as Error, signal.aborted, now(), random());
    return false;
  }
  await markSent(database, [message.id], now());
  return true;
}

async function markSent({ kysely }: Database, ids: readonly number[], now: number): Promise<void> {
  await sql`${prepared} UPDATE outgoing.message SET state = 'sent', ended_at = ${new Date(now)},
      claimed_until = NULL, failure = NULL
    WHERE id = ANY (${ids}::bigint[]) AND state = 'waiting'`.execute(kysely);
}

async function putBack(
  { kysely }: Database,
  { id, attempts }: Claimed,
  error: Error,
  stopped: boolean,
  now: number,
  random: number,
): Promise<void> {
  // Whoever stops the service says nothing about the receiver.
  const counted = stopped ? attempts - 1 : attempts;
  const dead = !stopped && (error instanceof Undeliverable || counted >= mostAttempts);
  const pause = Math.min(minute * 2 ** Math.min(counted - 1, 20), longestPause);
  const spread = stopped ? 0 : pause * (0.75 + random / 2);
  const due = error instanceof TryLater ? Math.max(error.at, now) : now + spread;
  await sql`UPDATE outgoing.message SET state = ${dead ? 'dead' : 'waiting'}, attempts = ${counted},
      claimed_until = NULL, failure = ${error.message}, due_at = ${new Date(due)},
      ended_at = ${dead ? new Date(now) : null}
    WHERE id = ${id} AND state = 'waiting'`.execute(kysely);
}
