import { sql } from 'kysely';
import { countFlags } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { canaryActorKey } from '../canaries/canary-actor.ts';

/** What the books say of all reports; canaries are not counted. */
export interface Conservation {
  readonly received: number;
  readonly open: number;
  readonly decided: number;
  readonly merged: number;
  readonly erased: number;
  /** Flags of activities that were not taken up yet; they count as received and as open. */
  readonly waitingFlags: number;
  readonly acknowledged: number;
  /** Not acknowledged though received more than five minutes ago. */
  readonly late: number;
  readonly oldestOpenAt: string | null;
  readonly nextDueAt: string | null;
  readonly overdue: number;
  /** What does not agree, in words; none: the books agree. */
  readonly faults: readonly string[];
}

interface Books {
  readonly received: number;
  readonly open: number;
  readonly decided: number;
  readonly merged: number;
  readonly erased: number;
  readonly acknowledged: number;
  readonly late: number;
  readonly oldest: Date | null;
  readonly next: Date | null;
  readonly overdue: number;
  readonly lost: number;
  readonly unentered: number;
  readonly astray: number;
  readonly unplaced: number;
  readonly orphaned: number;
  readonly silent: number;
  readonly activity: number;
}

/** So long flags are compared with what was taken up, days: less than either is kept. */
const comparedDays = 365;

/**
 * Checks the books: received = open + decided + merged + erased, where what was received is counted
 * in the book of transitions and what became of it in the reports themselves. Every report must stand
 * where its last transition left it, every open one in open work with a due date, every merged one
 * behind one that is there, and each have its acknowledgement in the outbox or sent.
 *
 * One snapshot, a pass over both books: some 2 µs a report.
 */
export async function conservation(
  source: Pick<Database, 'kysely' | 'pool' | 'subjectKey'>,
  now: number,
): Promise<Conservation> {
  const since = new Date(now - comparedDays * 86_400_000);
  const { books, flags } = await source.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const counted = await sql<Books>`
        WITH last AS (
          SELECT DISTINCT ON (report_id) report_id, to_state FROM reports.transition
          WHERE NOT canary ORDER BY report_id, sequence DESC
        ), first AS (
          SELECT count(*) AS received FROM reports.transition WHERE NOT canary AND from_state IS NULL
        ), report AS (
          SELECT report.*, last.to_state, work.state AS work_state, work.id AS work
          FROM reports.report LEFT JOIN last ON last.report_id = report.id
          LEFT JOIN reports.work ON work.id = report.work_id
          WHERE NOT report.canary
        )
        SELECT (SELECT received FROM first) AS received,
          count(*) FILTER (WHERE state = 'open') AS open,
          count(*) FILTER (WHERE state = 'decided') AS decided,
          count(*) FILTER (WHERE state = 'merged') AS merged,
          count(*) FILTER (WHERE state = 'erased') AS erased,
          count(*) FILTER (WHERE acknowledged_at IS NOT NULL) AS acknowledged,
          count(*) FILTER (WHERE acknowledged_at IS NULL
            AND received_at < ${new Date(now - 300_000)}) AS late,
          min(received_at) FILTER (WHERE state = 'open') AS oldest,
          min(due_at) FILTER (WHERE state = 'open') AS next,
          count(*) FILTER (WHERE state = 'open' AND due_at < ${new Date(now)}) AS overdue,
          (SELECT count(*) FROM last WHERE NOT EXISTS
            (SELECT FROM reports.report AS one WHERE one.id = last.report_id)) AS lost,
          count(*) FILTER (WHERE to_state IS NULL) AS unentered,
          count(*) FILTER (WHERE to_state IS NOT NULL AND to_state <> state) AS astray,
          count(*) FILTER (WHERE state = 'open'
            AND (work_state IS DISTINCT FROM 'open' OR due_at IS NULL)) AS unplaced,
          count(*) FILTER (WHERE state = 'merged' AND NOT EXISTS
            (SELECT FROM reports.report AS one WHERE one.id = report.merged_into)) AS orphaned,
          count(*) FILTER (WHERE acknowledged_at IS NULL AND NOT EXISTS
            (SELECT FROM outgoing.message WHERE kind = 'reports.message'
              AND subject = report.id::text AND payload ->> 'what' = 'received')) AS silent,
          count(*) FILTER (WHERE channel = 'activity' AND received_at >= ${since}) AS activity
        FROM report`.execute(transaction);
      return { books: counted.rows[0]!, flags: await flagsSince(source, since) };
    });
  const waitingFlags = Math.max(0, flags - books.activity);
  const { received, open, decided, merged, erased } = books;
  return {
    received: received + waitingFlags,
    open: open + waitingFlags,
    decided,
    merged,
    erased,
    waitingFlags,
    acknowledged: books.acknowledged,
    late: books.late,
    oldestOpenAt: books.oldest?.toISOString() ?? null,
    nextDueAt: books.next?.toISOString() ?? null,
    overdue: books.overdue,
    faults: faultsOf(books),
  };
}

function flagsSince(source: Pick<Database, 'pool' | 'subjectKey'>, since: Date): Promise<number> {
  return countFlags(source, since, [canaryActorKey(source)]);
}

function faultsOf(books: Books): string[] {
  const { received, open, decided, merged, erased } = books;
  const found: [number, string][] = [
    [
      received - (open + decided + merged + erased),
      'more were received than are open, decided, merged or erased',
    ],
    [books.lost, 'stand in the book of transitions and are gone'],
    [books.unentered, 'have no transition'],
    [books.astray, 'stand elsewhere than their last transition left them'],
    [books.unplaced, 'are open without open work or without a due date'],
    [books.orphaned, 'are merged into one that is gone'],
    [books.silent, 'have no acknowledgement, sent or waiting'],
  ];
  return found.flatMap(([count, text]) => (count === 0 ? [] : [`${count} reports: ${text}.`]));
}
