import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import { post } from '../../outgoing/index.ts';
import { type AnyTransaction, prepared } from '../../storage/index.ts';
import { reportMessageKind } from '../messages/kind.ts';
import { transitions } from '../transitions.ts';
import { type GatheredWork, gatherWork } from './gather-work.ts';
import type { Receipt } from './new-report.ts';
import { type PreparedReport, storable } from './prepare.ts';

/** A key that came before, with another report. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/** The same report came through another process at this moment: try again, it is known then. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Writes reports in the caller's transaction: each with its work in the queue, its due date, its
 * place in the second book and the acknowledgement to send. One that is known already changes
 * nothing. What says what an open one about the same thing says is merged into that.
 *
 * Answers a receipt or the refusal of each, in their order. At most nine statements, however many; each row
 * of a report is written once, as it stays.
 *
 * @throws {Overtaken}
 */
export async function keepReports(
  transaction: AnyTransaction,
  given: readonly PreparedReport[],
  now: number,
): Promise<(Receipt | KeyReused)[]> {
  const firsts = new Map<string, PreparedReport>();
  for (const one of given) if (!firsts.has(one.id)) firsts.set(one.id, one);
  const known = await digestsOf(transaction, [...firsts.keys()]);
  // In one order everywhere, so that two batches never wait for each other.
  const fresh = [...firsts.values()]
    .filter(({ id }) => !known.has(id))
    .sort(
      (one, other) =>
        one.receivedAt.getTime() - other.receivedAt.getTime() || (one.id < other.id ? -1 : 1),
    );
  if (fresh.length > 0) {
    const works = await gatherWork(transaction, fresh);
    const placed = place(fresh, works, await openAlike(transaction, fresh, works));
    await insert(transaction, placed);
    await enter(transaction, placed);
    await post(
      transaction,
      reportMessageKind,
      placed.map(({ one }) => ({ subject: one.id, payload: { report: one.id, what: 'received' } })),
      now,
      { patient: true, fresh: true },
    );
  }
  return given.map((one) => {
    const first = firsts.get(one.id)!;
    const before = known.get(one.id);
    const repeated = before !== undefined || first !== one;
    const same = (before ?? first.requestDigest).equals(one.requestDigest);
    return same ? { id: one.id, repeated } : new KeyReused();
  });
}

async function digestsOf(
  transaction: AnyTransaction,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const { rows } = await sql<{ id: string; digest: Buffer }>`${prepared}
    SELECT id, request_digest AS digest FROM reports.report
    WHERE id = ANY (${ids}::uuid[])`.execute(transaction);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** What two reports have in common of which the second is merged into the first. */
const likeness = (work: string, target: string, kind: string) => `${work} ${target} ${kind}`;

/** The first open report of each likeness, in work that was there before. */
async function openAlike(
  transaction: AnyTransaction,
  fresh: readonly PreparedReport[],
  works: ReadonlyMap<string, GatheredWork>,
): Promise<Map<string, string>> {
  const asked = fresh.filter(({ subject }) => works.get(subject.key)?.stood);
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    work_id: string;
    target_key: string;
    class: string;
  }>`${prepared}
    SELECT DISTINCT ON (work_id, target_key, class) id, work_id, target_key, class
    FROM reports.report
    WHERE state = 'open' AND target_key = ANY (${asked.map(({ targetKey }) => targetKey)}::uuid[])
    ORDER BY work_id, target_key, class, received_at, id`.execute(transaction);
  return new Map(rows.map((row) => [likeness(row.work_id, row.target_key, row.class), row.id]));
}

/** A report in its place: with its work, and the one that it is merged into. */
interface PlacedReport {
  readonly one: PreparedReport;
  readonly work: string;
  readonly mergedInto: string | null;
}

function place(
  fresh: readonly PreparedReport[],
  works: ReadonlyMap<string, GatheredWork>,
  alike: Map<string, string>,
): PlacedReport[] {
  return fresh.map((one) => {
    const work = works.get(one.subject.key)!.id;
    const like = likeness(work, one.targetKey, one.report.class);
    const mergedInto = alike.get(like) ?? null;
    if (mergedInto === null) alike.set(like, one.id);
    return { one, work, mergedInto };
  });
}

async function insert(transaction: AnyTransaction, placed: readonly PlacedReport[]): Promise<void> {
  const rows = placed.map(({ one, work, mergedInto }) => ({
    id: one.id,
    received_at: one.receivedAt,
    channel: one.report.channel,
    client_version: storable(one.report.clientVersion),
    language: one.report.language,
    source_key: one.sourceKey,
    flagger_id: one.report.flagger ?? null,
    reporter_type: one.report.reporterType,
    reporter_key: one.reporterKey,
    reporter: one.reporter && bytea(one.reporter),
    target_kind: one.report.target.kind,
    target_id: one.targetId,
    target_key: one.targetKey,
    account_key: one.accountKey,
    class: one.report.class,
    content: one.content,
    danger_now: one.report.dangerNow,
    severity: one.report.severity,
    evidence_digest: bytea(one.evidenceDigest),
    request_digest: bytea(one.requestDigest),
    receipt_key: one.receiptKey,
    canary: one.report.canary !== undefined,
    state: mergedInto === null ? 'open' : transitions.open.merge,
    work_id: work,
    merged_into: mergedInto,
    due_at: one.dueAt,
  }));
  const { rows: inserted } = await sql`${prepared} INSERT INTO reports.report
    SELECT * FROM json_populate_recordset(NULL::reports.report, ${JSON.stringify(rows)}::json)
    ON CONFLICT (id) DO NOTHING RETURNING id`.execute(transaction);
  if (inserted.length < rows.length) throw new Overtaken('the report came twice at once');
}

/** Bytes as PostgreSQL reads them in text (8.4.1, hex format). */
function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

/** The receipt of each, in the second book. */
async function enter(transaction: AnyTransaction, placed: readonly PlacedReport[]): Promise<void> {
  const state = (mergedInto: string | null) => (mergedInto === null ? 'open' : 'merged');
  await sql`${prepared} INSERT INTO reports.transition (report_id, to_state, act, at, by_whom, canary)
    SELECT id, state, 'receive', at, channel, canary
    FROM unnest(${placed.map(({ one }) => one.id)}::uuid[],
      ${placed.map(({ mergedInto }) => state(mergedInto))}::text[],
      ${placed.map(({ one }) => one.receivedAt)}::timestamptz[],
      ${placed.map(({ one }) => one.report.channel)}::text[],
      ${placed.map(({ one }) => one.report.canary !== undefined)}::boolean[])
      AS received (id, state, at, channel, canary)`.execute(transaction);
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
