import { sql } from 'kysely';
import { post } from '../../outgoing/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { appealAnswerKind } from '../messages/kind.ts';
import type { Refusal } from './refusal.ts';

/** What became of an appeal: `upheld`, what was decided stays; `reversed`, it does not. */
export type AppealAnswer =
  | { readonly id: string; readonly answer: 'upheld' | 'reversed' }
  | { readonly id: string; readonly answer: 'refused'; readonly refusedFor: Refusal };

/**
 * Writes down what became of appeals, and lets an answer wait for each that came by way of the ledger, in
 * the caller's transaction. Others are passed over: who filed them asks for their answer.
 */
export async function answerAppeals(
  transaction: AnyTransaction,
  answers: readonly AppealAnswer[],
  at: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const refusedFor = answers.map((one) => ('refusedFor' in one ? one.refusedFor : null));
  const { rows } = await sql<{ id: string }>`
    UPDATE reports.appeal SET answer = given.answer, refused_for = given.refused_for,
      answered_at = ${at}, told_at = NULL
    FROM unnest(${answers.map(({ id }) => id)}::uuid[],
      ${answers.map(({ answer }) => answer)}::text[], ${refusedFor}::text[])
      AS given (id, answer, refused_for)
    WHERE appeal.id = given.id RETURNING appeal.id`.execute(transaction);
  await post(
    transaction,
    appealAnswerKind,
    rows.map(({ id }) => ({ subject: id, payload: { appeal: id } })),
    +at,
  );
}

/** Takes answers back whose decision was taken back: those appeals are open again. */
export async function reopenAppeals(
  transaction: AnyTransaction,
  appeals: readonly string[],
): Promise<void> {
  await sql`UPDATE reports.appeal SET answer = NULL, refused_for = NULL, answered_at = NULL,
      told_at = NULL
    WHERE id = ANY (${appeals}::uuid[])`.execute(transaction);
}
