import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import { severe } from '../items/severity.ts';
import type { CareLimits } from '../settings/settings-schema.ts';

/** What a person was exposed to since a time. */
export interface Exposed {
  readonly items: number;
  readonly severeItems: number;
  readonly severeSeconds: number;
  readonly unblurs: number;
  readonly unblurredSeconds: number;
  /** Items by severity, 0 to 4. */
  readonly bySeverity: readonly number[];
}

/**
 * Exposure since a time, of one person or of all. An unblur that nobody ended counts as long as it
 * may have lasted.
 */
export async function exposedSince(
  kysely: AnyKysely,
  { person, since, now }: { readonly person?: string; readonly since: Date; readonly now: Date },
): Promise<Exposed> {
  const { rows } = await sql<{ kind: string; severity: number; count: number; seconds: number }>`
    SELECT kind, severity, count(*)::integer AS count,
      sum(CASE WHEN ended_at IS NOT NULL THEN seconds
        ELSE extract(epoch FROM least(${now}::timestamptz, most_until) - begun_at) END)
        ::double precision AS seconds
    FROM review.exposure
    WHERE begun_at >= ${since} AND (${person ?? null}::text IS NULL OR person = ${person ?? null})
    GROUP BY kind, severity`.execute(kysely);
  const sum = (of: 'count' | 'seconds', kind: string, least = 0) =>
    rows
      .filter((row) => row.kind === kind && row.severity >= least)
      .reduce((total, row) => total + row[of], 0);
  return {
    items: sum('count', 'item'),
    severeItems: sum('count', 'item', severe),
    severeSeconds: sum('seconds', 'item', severe),
    unblurs: sum('count', 'unblur'),
    unblurredSeconds: sum('seconds', 'unblur'),
    bySeverity: [0, 1, 2, 3, 4].map(
      (severity) =>
        rows.find((row) => row.kind === 'item' && row.severity === severity)?.count ?? 0,
    ),
  };
}

/** Which limit of the day is reached: of what is severe, and of what is seen without blur. */
export function capsReached(exposed: Exposed, limits: CareLimits) {
  return {
    severe:
      exposed.severeItems >= limits.severeItemsADay ||
      exposed.severeSeconds >= limits.severeMinutesADay * 60,
    unblurred: exposed.unblurredSeconds >= limits.unblurredSecondsADay,
  };
}

/** The day (UTC) of a time: its beginning and its end. */
export function dayOf(at: Date): { readonly since: Date; readonly until: Date } {
  const since = new Date(at);
  since.setUTCHours(0, 0, 0, 0);
  return { since, until: new Date(+since + 86_400_000) };
}

/** Counts a decided item, and the severe ones in a row. */
export async function countItem(
  transaction: AnyTransaction,
  item: {
    readonly person: string;
    readonly id: string;
    readonly severity: number;
    readonly begun: Date;
    readonly ended: Date;
  },
): Promise<void> {
  const seconds = Math.max(0, (+item.ended - +item.begun) / 1_000);
  await sql`INSERT INTO review.exposure (id, person, kind, item_id, severity, begun_at, ended_at,
      seconds)
    VALUES (${randomUUID()}, ${item.person}, 'item', ${item.id}, ${item.severity}, ${item.begun},
      ${item.ended}, ${seconds})`.execute(transaction);
  await sql`INSERT INTO review.care AS known (person, severe_in_a_row)
    VALUES (${item.person}, ${item.severity >= severe ? 1 : 0})
    ON CONFLICT (person) DO UPDATE SET severe_in_a_row =
      CASE WHEN ${item.severity >= severe} THEN known.severe_in_a_row + 1 ELSE 0 END`.execute(
    transaction,
  );
}
