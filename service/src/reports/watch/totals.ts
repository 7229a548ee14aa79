import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

const states = ['open', 'decided', 'merged', 'erased'] as const;
type State = (typeof states)[number];

/** Reports by where they stand, and what is due of the open ones. */
export interface Totals {
  /** As the book of transitions has it. */
  readonly received: number;
  readonly standing: Readonly<Record<State, number>>;
  /** Reports that one of the books has in another state than the other. */
  readonly astray: number;
  readonly oldest: Date | null;
  readonly next: Date | null;
  readonly overdue: number;
}

interface Moved {
  readonly from_state: State | null;
  readonly to_state: State;
  readonly n: number;
}

interface Standing {
  readonly state: State;
  readonly n: number;
  readonly oldest: Date;
  readonly next: Date | null;
  readonly overdue: number;
}

/**
 * Counts both books by state: what came into a state less what left it must stand there. One
 * snapshot, two index-only scans: some 0.2 µs a report. Canaries are not counted.
 */
export async function totals(kysely: AnyKysely, now: number): Promise<Totals> {
  const { moves, stands } = await kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const moved = await sql<Moved>`
        SELECT from_state, to_state, count(*) AS n FROM reports.transition
        WHERE NOT canary GROUP BY from_state, to_state`.execute(transaction);
      const stood = await sql<Standing>`
        SELECT state, count(*) AS n, min(received_at) AS oldest, min(due_at) AS next,
          count(*) FILTER (WHERE due_at < ${new Date(now)}) AS overdue
        FROM reports.report WHERE NOT canary GROUP BY state`.execute(transaction);
      return { moves: moved.rows, stands: stood.rows };
    });
  const sum = (some: readonly Moved[]) => some.reduce((all, { n }) => all + n, 0);
  const standing = Object.fromEntries(
    states.map((state) => [state, stands.find((one) => one.state === state)?.n ?? 0]),
  ) as Record<State, number>;
  const differences = states.map(
    (state) =>
      sum(moves.filter((move) => move.to_state === state)) -
      sum(moves.filter((move) => move.from_state === state)) -
      standing[state],
  );
  const open = stands.find(({ state }) => state === 'open');
  return {
    received: sum(moves.filter((move) => move.from_state === null)),
    standing,
    astray: Math.max(
      differences.filter((n) => n > 0).reduce((all, n) => all + n, 0),
      -differences.filter((n) => n < 0).reduce((all, n) => all + n, 0),
    ),
    oldest: open?.oldest ?? null,
    next: open?.next ?? null,
    overdue: open?.overdue ?? 0,
  };
}
