import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';

/** How often something was decided on a surface. */
export interface ShadowCount {
  readonly surface: string;
  readonly kind: string;
  /** What the shadow decided, and what was answered. */
  readonly decision: string;
  readonly running: string;
  readonly times: number;
}

/** Different subjects of a day. */
export interface ShadowDay {
  readonly day: string;
  readonly withheld: number;
  readonly limited: number;
  /** Of which a person would have to look. */
  readonly reviews: number;
}

export interface ShadowReport {
  readonly version: number;
  readonly mode: 'shadow' | 'beside';
  readonly counts: readonly ShadowCount[];
  readonly days: readonly ShadowDay[];
  /** Mean of the whole days; of today where there is no other. */
  readonly reviewsADay: number;
}

/** What shadows would have done since a time: each version by itself. */
export async function shadowReports(
  { kysely }: Pick<Database, 'kysely'>,
  since: Date,
  now: number,
): Promise<ShadowReport[]> {
  const counted = await sql<ShadowCount & { version: number; mode: ShadowReport['mode'] }>`
    SELECT policy_version AS version, mode, surface, kind, decision, running,
      sum(times)::bigint AS times
    FROM decisions.count WHERE mode <> 'acting' AND hour >= ${since}
    GROUP BY policy_version, mode, surface, kind, decision, running
    ORDER BY surface, kind, decision, running`.execute(kysely);
  const seen = await sql<ShadowDay & { version: number }>`
    SELECT policy_version AS version, to_char(day, 'YYYY-MM-DD') AS day,
      count(*) FILTER (WHERE decision = 'withhold')::integer AS withheld,
      count(*) FILTER (WHERE decision = 'limit')::integer AS limited,
      count(*) FILTER (WHERE review)::integer AS reviews
    FROM decisions.shadow_subject WHERE seen_at >= ${since}
    GROUP BY policy_version, day ORDER BY day`.execute(kysely);
  const today = new Date(now).toISOString().slice(0, 10);
  const groups = Map.groupBy(counted.rows, ({ version, mode }) => `${version} ${mode}`);
  return [...groups.values()].map((counts) => {
    const { version, mode } = counts[0]!;
    const days = seen.rows
      .filter((row) => row.version === version)
      .map(({ version: _, ...row }) => row);
    const whole = days.filter(({ day }) => day < today);
    const counting = whole.length > 0 ? whole : days;
    const reviews = counting.reduce((sum, day) => sum + day.reviews, 0);
    return {
      version,
      mode,
      counts: counts.map(({ version: _, mode: __, ...count }) => count),
      days,
      reviewsADay: counting.length > 0 ? reviews / counting.length : 0,
    };
  });
}

/** Whether the service only counts; who said so, and why. */
export interface Mode {
  readonly shadow: boolean;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export async function modeOf({ kysely }: Pick<Database, 'kysely'>): Promise<Mode | undefined> {
  const { rows } = await sql<Mode>`SELECT shadow, reason, changed_by AS "changedBy",
    changed_at AS "changedAt" FROM decisions.mode`.execute(kysely);
  return rows[0];
}
