import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import { post } from '../../outgoing/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { reportMessageKind } from '../messages/kind.ts';
import { gatherWork } from './gather-work.ts';
import type { Receipt } from './new-report.ts';
import type { PreparedReport } from './prepare.ts';

/** A key that came before, with another report. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/**
 * Writes reports in the caller's transaction: each with its work in the queue, its due date, its
 * place in the second book and the acknowledgement to send. One that is known already changes
 * nothing. What says what an open one about the same thing says is merged into that.
 *
 * Answers a receipt or the refusal of each, in their order. Seven statements, however many.
 */
export async function keepReports(
  transaction: AnyTransaction,
  given: readonly PreparedReport[],
  now: number,
): Promise<(Receipt | KeyReused)[]> {
  const firsts = new Map<string, PreparedReport>();
  for (const one of given) if (!firsts.has(one.id)) firsts.set(one.id, one);
  // In one order everywhere, so that two batches never wait for each other.
  const sorted = [...firsts.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const fresh = await insert(transaction, sorted);
  const written = sorted.filter(({ id }) => fresh.has(id));
  if (written.length > 0) {
    await place(transaction, written, await gatherWork(transaction, written));
    await mergeDuplicates(transaction, written);
    await sql`INSERT INTO reports.transition (report_id, from_state, to_state, act, at, by_whom, canary)
      SELECT id, NULL, state, 'receive', received_at, channel, canary FROM reports.report
      WHERE id = ANY (${written.map(({ id }) => id)}::uuid[])`.execute(transaction);
    await post(
      transaction,
      reportMessageKind,
      written.map(({ id }) => ({ subject: id, payload: { report: id, what: 'received' } })),
      now,
    );
  }
  return receipts(transaction, given, firsts, fresh);
}

async function insert(
  transaction: AnyTransaction,
  prepared: readonly PreparedReport[],
): Promise<Set<string>> {
  const rows = prepared.map((one) => ({
    id: one.id,
    received_at: one.receivedAt,
    channel: one.report.channel,
    client_version: one.report.clientVersion,
    language: one.report.language,
    source_key: one.sourceKey,
    flagger_id: one.report.flagger ?? null,
    reporter_type: one.report.reporterType,
    reporter_key: one.reporterKey,
    reporter: one.reporter,
    target_kind: one.report.target.kind,
    target_id: one.targetId,
    target_key: one.targetKey,
    account_key: one.accountKey,
    class: one.report.class,
    content: one.content,
    danger_now: one.report.dangerNow,
    severity: one.report.severity,
    evidence_digest: one.evidenceDigest,
    request_digest: one.requestDigest,
    receipt_key: one.receiptKey,
    canary: one.report.canary !== undefined,
    state: 'open',
  }));
  const inserted = await transaction
    .withSchema('reports')
    .insertInto('report')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return new Set(inserted.map(({ id }) => id as string));
}

/** Gives each its work, and the due date that it has by itself. */
async function place(
  transaction: AnyTransaction,
  written: readonly PreparedReport[],
  works: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`UPDATE reports.report SET work_id = placed.work, due_at = placed.due
    FROM unnest(${written.map(({ id }) => id)}::uuid[],
      ${written.map(({ subject }) => works.get(subject.key))}::uuid[],
      ${written.map(({ dueAt }) => dueAt)}::timestamptz[]) AS placed (id, work, due)
    WHERE report.id = placed.id`.execute(transaction);
}

/** Of what is open in one work about one thing in one class, the rest is merged into the first. */
async function mergeDuplicates(
  transaction: AnyTransaction,
  written: readonly PreparedReport[],
): Promise<void> {
  const ids = written.map(({ id }) => id);
  // One that stood before is first, also before one of the same millisecond.
  await sql`WITH first AS (
      SELECT DISTINCT ON (work_id, target_key, class) id, work_id, target_key, class
      FROM reports.report
      WHERE state = 'open' AND (target_key, class) IN (
        SELECT key, class FROM unnest(${written.map(({ targetKey }) => targetKey)}::uuid[],
          ${written.map(({ report }) => report.class)}::text[]) AS fresh (key, class))
      ORDER BY work_id, target_key, class, id = ANY (${ids}::uuid[]), received_at, id
    )
    UPDATE reports.report SET state = 'merged', merged_into = first.id
    FROM first
    WHERE report.id = ANY (${ids}::uuid[]) AND report.id <> first.id
      AND report.work_id = first.work_id AND report.target_key = first.target_key
      AND report.class = first.class`.execute(transaction);
}

async function receipts(
  transaction: AnyTransaction,
  given: readonly PreparedReport[],
  firsts: ReadonlyMap<string, PreparedReport>,
  fresh: ReadonlySet<string>,
): Promise<(Receipt | KeyReused)[]> {
  const known = [...firsts.keys()].filter((id) => !fresh.has(id));
  const digests = new Map<string, Buffer>();
  for (const { id } of given) {
    if (fresh.has(id)) digests.set(id, firsts.get(id)!.requestDigest);
  }
  if (known.length > 0) {
    const { rows } = await sql<{ id: string; digest: Buffer }>`
      SELECT id, request_digest AS digest FROM reports.report
      WHERE id = ANY (${known}::uuid[])`.execute(transaction);
    for (const { id, digest } of rows) digests.set(id, digest);
  }
  return given.map((one) => {
    const { id, requestDigest } = one;
    const repeated = !fresh.has(id) || firsts.get(id) !== one;
    return digests.get(id)?.equals(requestDigest) ? { id, repeated } : new KeyReused();
  });
}

/** What a sender hears of `KeyReused`. */
export function keyReused() {
  return problem(
    422,
    'idempotency-key-reused',
    'This idempotency key came before, with another report.',
    'Make a new key for each report, and send the same report with the same key.',
    { field: 'idempotency-key' },
  );
}
