import { sql } from 'kysely';
import { countFlags } from '../../intake/index.ts';
import type { AnyKysely, Database } from '../../storage/index.ts';
import { canaryActorKey } from '../canaries/canary-actor.ts';
import { many } from './many.ts';
import { type Misplaced, walk } from './places.ts';
import { type Totals, totals } from './totals.ts';

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

/** So long flags are compared with what was taken up, days: less than either is kept. */
const comparedDays = 365;

/**
 * Checks the books: received = open + decided + merged + erased, where what was received is counted
 * in the book of transitions and what became of it in the reports themselves, state by state. Every
 * report must stand where its last transition left it, every open one in open work with a due date,
 * every merged one behind one that is there, and each have its acknowledgement in the outbox or sent.
 *
 * @param misplaced what a look at reports one by one found; without it, all are looked at
 */
export async function conservation(
  source: Pick<Database, 'kysely' | 'pool' | 'subjectKey'>,
  now: number,
  misplaced?: Misplaced,
): Promise<Conservation> {
  const { kysely } = source;
  const since = new Date(now - comparedDays * 86_400_000);
  const found = misplaced ?? (await walk(kysely)).misplaced;
  const counted = await totals(kysely, now);
  const unsent = await acknowledgementsWaiting(kysely, now);
  const takenUp = await reportsOfFlags(kysely, since);
  const flags = await countFlags(source, since, [canaryActorKey(source)]);
  const waitingFlags = Math.max(0, flags - takenUp);
  const { open, decided, merged, erased } = counted.standing;
  return {
    received: counted.received + waitingFlags,
    open: open + waitingFlags,
    decided,
    merged,
    erased,
    waitingFlags,
    acknowledged: Math.max(0, open + decided + merged + erased - unsent.all),
    late: unsent.late,
    oldestOpenAt: counted.oldest?.toISOString() ?? null,
    nextDueAt: counted.next?.toISOString() ?? null,
    overdue: counted.overdue,
    faults: faultsOf(counted, found),
  };
}

/** Acknowledgements in the outbox that were not sent yet, and those of them that are late. */
async function acknowledgementsWaiting(
  kysely: AnyKysely,
  now: number,
): Promise<{ readonly all: number; readonly late: number }> {
  const { rows } = await sql<{ all: number; late: number }>`
    SELECT count(*) AS all,
      count(*) FILTER (WHERE posted_at < ${new Date(now - 300_000)}) AS late
    FROM outgoing.message
    WHERE kind = 'reports.message' AND state IN ('waiting', 'dead')
      AND payload ->> 'what' = 'received'
      AND EXISTS (SELECT FROM reports.report WHERE id = subject::uuid
        AND acknowledged_at IS NULL AND NOT canary)`.execute(kysely);
  return rows[0]!;
}

async function reportsOfFlags(kysely: AnyKysely, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM reports.report
    WHERE channel = 'activity' AND NOT canary AND received_at >= ${since}`.execute(kysely);
  return rows[0]!.n;
}

function faultsOf(
  { received, standing: { open, decided, merged, erased }, astray }: Totals,
  misplaced: Misplaced,
): string[] {
  const found: [number, string][] = [
    [
      received - (open + decided + merged + erased),
      'more were received than are open, decided, merged or erased',
    ],
    [misplaced.lost, 'stand in the book of transitions and are gone'],
    [misplaced.unentered, 'have no transition'],
    [
      Math.max(misplaced.astray, received === open + decided + merged + erased ? astray : 0),
      'stand elsewhere than their last transition left them',
    ],
    [misplaced.unplaced, 'are open without open work or without a due date'],
    [misplaced.orphaned, 'are merged into one that is gone'],
    [misplaced.silent, 'have no acknowledgement, sent or waiting'],
  ];
  return found.flatMap(([count, text]) =>
    count === 0 ? [] : [`${many(count, 'report')}: ${text}.`],
  );
}
