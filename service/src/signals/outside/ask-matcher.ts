import { sql } from 'kysely';
import type { Job } from '../../jobs/index.ts';
import { type Outgoing, OutgoingError } from '../../outgoing/index.ts';
import type { Database } from '../../storage/index.ts';
import { type AskData, askQueue } from './ask-queue.ts';
import { mostFailures } from './breaker.ts';
import { type Failure, type MatcherAnswer, readAnswer, requestOf } from './contract.ts';
import { heldFile } from './held-media.ts';
import { type Matcher, matcherNamed } from './matchers.ts';
import { unseal } from './seal.ts';
import { settleAnswer, settleFailure } from './settle.ts';

export interface AskOptions {
  readonly outgoing: Outgoing;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** A question that this process asks. */
export interface Claimed {
  readonly id: number;
  readonly media: string;
  readonly reference: string | null;
  readonly account_key: string | null;
  readonly content: string;
  readonly held_id: number | null;
  readonly strikes: number;
  readonly failed_at: Date | null;
}

/** Questions of one matcher side by side. */
const atOnce = 4;
/** Beyond the time limit, after which another process takes a question up. */
const grace = 60_000;

/** Asks one outside matcher all that waits for it. */
export function askMatcherJob(outgoing: Outgoing): Job<AskData> {
  return {
    ...askQueue,
    concurrency: 4,
    async run({ matcher }, { database, signal }) {
      await askMatcher(database, matcher, { outgoing, now: Date.now, signal });
    },
  };
}

/**
 * Asks an outside matcher what waits for it, until nothing does or it is left alone. When its time
 * alone is over, one question tries whether it is back. Several processes may do so at once.
 */
export async function askMatcher(
  database: Database,
  name: string,
  options: AskOptions,
): Promise<void> {
  for (;;) {
    const matcher = await matcherNamed(database.kysely, name);
    if (!matcher?.enabled || options.signal.aborted) return;
    if (matcher.openUntil && matcher.openUntil.getTime() > options.now()) return;
    const questions = await claim(
      database,
      matcher,
      matcher.failures < mostFailures ? atOnce : 1,
      options.now(),
    );
    if (questions.length === 0) return;
    await Promise.all(questions.map((question) => ask(database, matcher, question, options)));
  }
}

async function claim(
  { kysely }: Database,
  { name, timeLimit }: Matcher,
  limit: number,
  now: number,
): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    UPDATE signals.question SET claimed_until = ${new Date(now + timeLimit + grace)}
    WHERE id IN (
      SELECT id FROM signals.question
      WHERE matcher = ${name} AND state = 'waiting' AND due_at <= ${new Date(now)}
        AND (claimed_until IS NULL OR claimed_until <= ${new Date(now)})
      ORDER BY strikes, due_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, media, reference, account_key, content, held_id, strikes, failed_at`.execute(
    kysely,
  );
  return rows;
}

async function ask(
  database: Database,
  matcher: Matcher,
  question: Claimed,
  options: AskOptions,
): Promise<void> {
  const outcome = await callMatcher(database, matcher, question, options);
  const now = options.now();
  if ('outcome' in outcome) await settleAnswer(database, matcher, question, outcome, now);
  else if (options.signal.aborted) await release(database, question);
  else await settleFailure(database, matcher, question, outcome, now);
}

async function callMatcher(
  database: Database,
  matcher: Matcher,
  question: Claimed,
  { outgoing, now, signal }: AskOptions,
): Promise<MatcherAnswer | Failure> {
  const { sealedSecret, url, timeLimit, name } = matcher;
  const secret = sealedSecret && unseal(database, `matcher ${name}`, sealedSecret).toString('utf8');
  const { id, content, media, held_id: held } = question;
  const file = held === null ? null : await heldFile(database, media, held);
  try {
    const request = requestOf({ url, secret, timeLimit, question: id, content, file });
    return readAnswer(await outgoing.send({ ...request, signal }), now());
  } catch (error) {
    if (error instanceof OutgoingError || signal.aborted) {
      return { of: 'matcher', reason: (error as Error).message };
    }
    throw error;
  }
}

/** Whoever stops the service says nothing about the matcher. */
async function release({ kysely }: Database, { id }: Claimed): Promise<void> {
  await sql`UPDATE signals.question SET claimed_until = NULL WHERE id = ${id}`.execute(kysely);
}
