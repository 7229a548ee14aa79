import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { Problem } from '../../http/index.ts';
import type { Job } from '../../jobs/index.ts';
import {
  answerAppeals,
  appealsAfter,
  type ReceivedAppeal,
  type Refusal,
  workOf,
} from '../../reports/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { standingDecision } from '../decisions/read-decisions.ts';
import { fileAppeal } from './file-appeal.ts';

const atOnce = 200;

/** Numbers before the last one that may have been committed late. */
const lookedAtAgain = 1_000;

/** Written down of an appeal about work that is being looked at: it is taken up when that is decided. */
const waiting = 'waiting';

/** What those who appeal are told where one cannot be filed, by the type of its problem. */
const refusals: Readonly<Record<string, Refusal>> = {
  'appeal-too-late': 'too-late',
  'appealed-already': 'appealed-already',
  'not-concerned': 'not-concerned',
  'no-decision': 'nothing-decided',
  'not-decided': 'nothing-decided',
};

/**
 * Files the appeals that came in by way of the ledger: Coop's clients, the public page and mail. Each is
 * written down as taken up; one that cannot be filed is refused, and whoever sent it is told why. One
 * about work that is being looked at waits for the outcome. Answers how many were taken up.
 */
export async function takeUpAppeals(database: Database, now: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    SELECT least(max(sequence) - ${lookedAtAgain}::bigint,
      min(sequence) FILTER (WHERE refused = ${waiting}) - 1) AS last
    FROM review.received_appeal`.execute(database.kysely);
  let after = Math.max(0, rows[0]?.last ?? 0);
  for (let taken = 0; ; ) {
    const appeals = await appealsAfter(database, after, atOnce);
    for (const appeal of appeals) if (await takeUp(database, appeal, now)) taken += 1;
    if (appeals.length < atOnce) return taken;
    after = appeals.at(-1)!.sequence;
  }
}

async function takeUp(database: Database, appeal: ReceivedAppeal, now: number): Promise<boolean> {
  const context = { database, now: () => now };
  return database.kysely.transaction().execute(async (transaction) => {
    const { numAffectedRows } =
      await sql`INSERT INTO review.received_appeal (id, sequence, taken_at)
      VALUES (${appeal.id}, ${appeal.sequence}, ${new Date(now)})
      ON CONFLICT (id) DO UPDATE SET taken_at = excluded.taken_at
        WHERE received_appeal.refused = ${waiting}`.execute(transaction);
    if (numAffectedRows === 0n) return false;
    const refused = await file(transaction, appeal, now);
    await sql`UPDATE review.received_appeal SET refused = ${refused}
      WHERE id = ${appeal.id}`.execute(transaction);
    if (refused === waiting) return false;
    if (refused !== null) {
      const answer = { id: appeal.id, answer: 'refused', refusedFor: refused } as const;
      await answerAppeals(transaction, [answer], new Date(now));
    }
    await audit(
      context,
      {
        actor: { kind: 'system', name: 'appeals' },
        action: 'review.appeal',
        subject: { kind: 'appeal', id: appeal.id },
        detail: { appellant: appeal.appellant, ...(refused !== null && { refused }) },
      },
      transaction,
    );
    return true;
  });
}

/** Why an appeal is refused; null where it was filed. */
async function file(
  transaction: AnyTransaction,
  appeal: ReceivedAppeal,
  now: number,
): Promise<Refusal | typeof waiting | null> {
  const source = { kysely: transaction };
  const work = appeal.workId ?? (await lastWorkAbout(transaction, appeal.accountKey));
  if (work === null) return 'nothing-decided';
  if ((await workOf(source, work))?.state === 'open') return waiting;
  const decision = await standingDecision(source, work);
  if (!decision) return 'nothing-decided';
  const { reason, language } = JSON.parse(appeal.content);
  try {
    await fileAppeal(transaction, {
      id: appeal.id,
      appellant: appeal.appellant,
      decision: decision.id,
      report: appeal.reportId,
      accountKey: appeal.accountKey,
      words: typeof reason === 'string' ? storable(reason) : '',
      language: typeof language === 'string' ? language : 'en',
      at: new Date(Math.min(+appeal.receivedAt, now)),
      by: appeal.origin,
    });
    return null;
  } catch (error) {
    const refused = error instanceof Problem ? refusals[error.type] : undefined;
    if (refused) return refused;
    throw error;
  }
}

/** The work whose decision last said that an account violates. */
async function lastWorkAbout(
  transaction: AnyTransaction,
  account: string | null,
): Promise<string | null> {
  const { rows } = await sql<{ work: string }>`SELECT work_id AS work
    FROM review.decision JOIN review.label ON decision_id = decision.id
    WHERE (label.account_key = ${account} OR label.subject_key = ${account})
      AND state = 'standing' AND item_kind <> 'golden' AND label.outcome = 'violates'
    ORDER BY decided_at DESC LIMIT 1`.execute(transaction);
  return rows[0]?.work ?? null;
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{fffd}');
}

/** Every minute. */
export const takeUpAppealsJob: Job<object> = {
  name: 'review.take-up-appeals',
  schedule: '* * * * *',
  policy: 'singleton',
  async run(_data, { database }) {
    await takeUpAppeals(database, Date.now());
  },
};
