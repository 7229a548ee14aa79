import { sql } from 'kysely';
import { enqueue } from '../../jobs/index.ts';
import { type AnyTransaction, advisoryLocks, prepared } from '../../storage/index.ts';
import { deliverQueue } from './deliver-queue.ts';
import type { OutboxKind } from './message.ts';

/** Looks into the outbox that wait at most. */
const looksWaiting = 8;

export interface NewMessage<Payload extends object> {
  /** What it is about: messages of one subject are delivered in the order in which they were posted. */
  readonly subject: string;
  /** Names records of the room; no secrets, no texts of users. */
  readonly payload: Payload;
}

export interface PostOptions {
  /** They may wait for some seconds, so that many posts share a look. */
  readonly patient?: boolean;
  /** Their subjects begin to exist with this transaction: nobody else can post for them yet. */
  readonly fresh?: boolean;
}

/**
 * Puts messages into the outbox as part of the transaction: they are delivered if it commits, at
 * least once, and never if it does not.
 *
 * `startJobs` must have run for this database in this process.
 *
 * @example
 * await post(transaction, opinionMessages, [{ subject: entry, payload: { opinion } }], now());
 *
 * @param now epoch milliseconds
 */
export async function post<Payload extends object>(
  transaction: AnyTransaction,
  kind: Pick<OutboxKind<Payload>, 'name'>,
  messages: readonly NewMessage<Payload>[],
  now: number,
  { patient = false, fresh = false }: PostOptions = {},
): Promise<void> {
  if (messages.length === 0) return;
  const at = new Date(now);
  if (!fresh) await lockSubjects(transaction, kind.name, messages);
  await sql`${prepared} INSERT INTO outgoing.message (kind, subject, payload, state, posted_at, due_at)
    SELECT ${kind.name}, subject, payload::jsonb, 'waiting', ${at}::timestamptz, ${at}::timestamptz
    FROM unnest(${messages.map(({ subject }) => subject)}::text[],
      ${messages.map(({ payload }) => JSON.stringify(payload))}::text[])
      WITH ORDINALITY AS posted (subject, payload, place)
    ORDER BY place`.execute(transaction);
  if (patient) return lookSoon(transaction, now);
  // A look that waits begins after this transaction; several, so that one is free to begin.
  await enqueue(transaction, deliverQueue, {}, { key: String(now % looksWaiting) });
}

/** Who posts for a subject waits for who posted before: numbers stand in the order of commits. */
async function lockSubjects(
  transaction: AnyTransaction,
  kind: string,
  messages: readonly { readonly subject: string }[],
): Promise<void> {
  const subjects = [...new Set(messages.map(({ subject }) => subject))].sort();
  await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.outboxSubject}, hashtext(name))
    FROM unnest(${subjects.map((subject) => `${kind} ${subject}`)}::text[]) AS name`.execute(
    transaction,
  );
}

/** Milliseconds that patient messages wait for others. */
const patience = 1_000;
const nextLooks = new WeakMap<object, number>();

/**
 * Lets a look begin in a second, where none of this process will: it sees what is committed until
 * then. Should the transaction that asks for it fail, what others posted goes with the look of the
 * minute.
 */
async function lookSoon(transaction: AnyTransaction, now: number): Promise<void> {
  const { adapter } = transaction.getExecutor();
  const next = nextLooks.get(adapter) ?? 0;
  if (now < next && next - now <= patience) return;
  nextLooks.set(adapter, now + patience);
  await enqueue(
    transaction,
    deliverQueue,
    {},
    { key: 'soon', startAfter: new Date(Date.now() + patience) },
  );
}
