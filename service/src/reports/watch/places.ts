import { setTimeout as pause } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/** Reports that do not stand where they must, counted by what is wrong. */
export interface Misplaced {
  /** In the book of transitions, and gone. */
  readonly lost: number;
  readonly unentered: number;
  readonly astray: number;
  /** Open, without open work or without a due date. */
  readonly unplaced: number;
  /** Merged into one that is gone. */
  readonly orphaned: number;
  /** With no acknowledgement, sent or waiting. */
  readonly silent: number;
}

/** Reports that one statement looks at. */
const atOnce = 100;
/** Milliseconds between statements: reports that come in meanwhile do not wait for a core. */
const breath = 20;
const first = '00000000-0000-0000-0000-000000000000';
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const none: Misplaced = {
  lost: 0,
  unentered: 0,
  astray: 0,
  unplaced: 0,
  orphaned: 0,
  silent: 0,
};

/** Looks at reports in the order of their ids; answers where it ended, null: at the last. */
export async function walk(
  kysely: AnyKysely,
  { after = first, most = Number.POSITIVE_INFINITY }: { after?: string; most?: number } = {},
): Promise<{ readonly misplaced: Misplaced; readonly reached: string | null }> {
  let misplaced = none;
  let from = after;
  for (let looked = 0; looked < most; looked += atOnce) {
    const to = await endOfSlice(kysely, from);
    const upTo = to ?? last;
    misplaced = together(
      misplaced,
      await look(kysely, (id) => sql`${id} > ${from}::uuid AND ${id} <= ${upTo}::uuid`),
    );
    if (to === null) return { misplaced, reached: null };
    from = to;
    await pause(breath);
  }
  return { misplaced, reached: from };
}

/** Looks at reports that moved since. */
export async function lookAtMoved(kysely: AnyKysely, since: Date): Promise<Misplaced> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT report_id AS id FROM reports.transition
    WHERE at >= ${since} AND NOT canary`.execute(kysely);
  const ids = rows.map(({ id }) => id);
  let misplaced = none;
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce);
    misplaced = together(misplaced, await look(kysely, (id) => sql`${id} = ANY (${some}::uuid[])`));
    await pause(breath);
  }
  return misplaced;
}

/** The id at which a slice ends; null where fewer are left. */
async function endOfSlice(kysely: AnyKysely, from: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM reports.report WHERE id > ${from}::uuid
    ORDER BY id LIMIT 1 OFFSET ${atOnce - 1}`.execute(kysely);
  return rows[0]?.id ?? null;
}

/** One snapshot; some 10 µs a report. */
async function look(
  kysely: AnyKysely,
  among: (id: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<Misplaced> {
  const { rows } = await sql<Misplaced>`
    WITH entry AS (
      SELECT DISTINCT ON (report_id) report_id, to_state FROM reports.transition
      WHERE ${among(sql`report_id`)} AND NOT canary ORDER BY report_id, sequence DESC
    ), report AS (
      SELECT id, state, due_at, work_id, merged_into, acknowledged_at FROM reports.report
      WHERE ${among(sql`id`)} AND NOT canary
    )
    SELECT count(*) FILTER (WHERE report.id IS NULL) AS lost,
      count(*) FILTER (WHERE to_state IS NULL) AS unentered,
      count(*) FILTER (WHERE to_state <> state) AS astray,
      count(*) FILTER (WHERE state = 'open' AND (due_at IS NULL OR NOT EXISTS
        (SELECT FROM reports.work WHERE work.id = report.work_id AND work.state = 'open'))) AS unplaced,
      count(*) FILTER (WHERE state = 'merged' AND NOT EXISTS
        (SELECT FROM reports.report AS one WHERE one.id = report.merged_into)) AS orphaned,
      count(*) FILTER (WHERE report.id IS NOT NULL AND acknowledged_at IS NULL AND NOT EXISTS
        (SELECT FROM outgoing.message WHERE kind = 'reports.message' AND subject = report.id::text
          AND payload ->> 'what' = 'received')) AS silent
    FROM report FULL JOIN entry ON entry.report_id = report.id`.execute(kysely);
  return rows[0]!;
}

/** Of two looks that may have seen the same reports. */
export function either(one: Misplaced, other: Misplaced): Misplaced {
  return merged(one, other, Math.max);
}

function together(one: Misplaced, other: Misplaced): Misplaced {
  return merged(one, other, (a, b) => a + b);
}

function merged(
  one: Misplaced,
  other: Misplaced,
  merge: (one: number, other: number) => number,
): Misplaced {
  return {
    lost: merge(one.lost, other.lost),
    unentered: merge(one.unentered, other.unentered),
    astray: merge(one.astray, other.astray),
    unplaced: merge(one.unplaced, other.unplaced),
    orphaned: merge(one.orphaned, other.orphaned),
    silent: merge(one.silent, other.silent),
  };
}
