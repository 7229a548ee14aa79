import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { keepMediaSignals, type NewMediaSignal } from '../media/media-signals.ts';
import type { Claimed } from './ask-matcher.ts';
import { openUntil, questionPause } from './breaker.ts';
import type { Failure, MatcherAnswer } from './contract.ts';
import type { Matcher } from './matchers.ts';

/** How often a question may fail alone, while others are answered, until it is given up. */
const mostStrikes = 5;

/** Keeps an answer, with the signal that it gives; the matcher is well. */
export async function settleAnswer(
  { kysely }: Database,
  matcher: Matcher,
  question: Claimed,
  answer: MatcherAnswer,
  now: number,
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    if (!(await end(transaction, question, 'answered', null, now))) return;
    await sql`UPDATE signals.matcher SET failures = 0, open_until = NULL, failure = NULL,
        answered_at = ${new Date(now)} WHERE name = ${matcher.name}`.execute(transaction);
    await keepMediaSignals(transaction, signalsOf(matcher, question, answer), now);
  });
}

/**
 * Keeps a failure. One of the matcher counts for the breaker; it is a strike against the question
 * only where others were answered since it failed last, so that an outage gives up nothing.
 */
export async function settleFailure(
  { kysely }: Database,
  matcher: Matcher,
  question: Claimed,
  { of, reason, retryAt }: Failure,
  now: number,
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    if (of === 'question') {
      await end(transaction, question, 'unanswerable', reason, now);
      await sql`UPDATE signals.matcher SET failures = 0, open_until = NULL, failure = NULL,
          answered_at = ${new Date(now)} WHERE name = ${matcher.name}`.execute(transaction);
      return;
    }
    const { rows } = await sql<{ failures: number; answered_at: Date | null }>`
      UPDATE signals.matcher SET failures = failures + 1, failure = ${reason}
      WHERE name = ${matcher.name} RETURNING failures, answered_at`.execute(transaction);
    if (!rows[0]) return;
    const { failures, answered_at } = rows[0];
    const alone = answered_at !== null && answered_at >= (question.failed_at ?? new Date(0));
    const strikes = question.strikes + (alone ? 1 : 0);
    if (strikes >= mostStrikes) {
      await end(transaction, question, 'unanswerable', reason, now);
      return;
    }
    const until = openUntil(failures, retryAt ?? null, now);
    if (until !== null) {
      await sql`UPDATE signals.matcher SET open_until = ${new Date(until)}
        WHERE name = ${matcher.name}`.execute(transaction);
    }
    const due = until ?? now + questionPause(strikes);
    await sql`UPDATE signals.question SET claimed_until = NULL, strikes = ${strikes},
        failed_at = ${new Date(now)}, failure = ${reason}, due_at = ${new Date(due)}
      WHERE id = ${question.id} AND state = 'waiting'`.execute(transaction);
  });
}

/** Ends a question; whether it was still open. The file goes with the last one that needs it. */
async function end(
  transaction: AnyTransaction,
  { id, held_id }: Claimed,
  state: 'answered' | 'unanswerable',
  failure: string | null,
  now: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE signals.question SET state = ${state},
      ended_at = ${new Date(now)}, claimed_until = NULL, failure = ${failure}, held_id = NULL
    WHERE id = ${id} AND state = 'waiting'`.execute(transaction);
  if (held_id !== null) {
    await sql`DELETE FROM signals.held_media WHERE id = ${held_id}
      AND NOT EXISTS (SELECT FROM signals.question WHERE question.held_id = ${held_id})`.execute(
      transaction,
    );
  }
  return numAffectedRows === 1n;
}

function signalsOf(
  { name, kind }: Matcher,
  { media, reference, account_key }: Claimed,
  { outcome, score, labels = [], reference: theirs }: MatcherAnswer,
): NewMediaSignal[] {
  if (outcome === 'no-match') return [];
  const about = {
    media,
    reference,
    accountKey: account_key,
    producer: `outside/${name}`,
    detail: { labels, ...(theirs !== undefined && { reference: theirs }) },
  };
  if (outcome === 'unscannable') {
    return [{ ...about, kind: 'unscannable', score: 1, evidence: `${name} could not look at it` }];
  }
  const said = labels.length > 0 ? `: ${labels.join(', ')}` : '';
  return [
    kind === 'matcher'
      ? { ...about, kind: 'known-media', score: score!, evidence: `known to ${name}${said}` }
      : { ...about, kind: 'classified-media', score: score!, evidence: `judged by ${name}${said}` },
  ];
}
