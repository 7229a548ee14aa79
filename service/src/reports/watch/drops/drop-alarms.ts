import { sql } from 'kysely';
import type { Database } from '../../../storage/index.ts';
import { many } from '../many.ts';
import { dropProbability } from './poisson-drop.ts';

const hour = 3_600_000;
const week = 168 * hour;
/** Hours of a window: a busy client's silence shows in one, a quiet one's in a day. */
const windowHours = [1, 6, 24] as const;
/** Earlier weeks that are compared. */
const weeks = 8;

/**
 * Less likely than this is a drop. Each full hour tests three windows of each client: by the union
 * bound at most 26,280 × 10⁻⁶ = 0.026 false alarms a year for each client that sends as it did.
 */
const dropThreshold = 1e-6;

interface Series {
  readonly channel: string;
  readonly client_version: string;
  readonly language: string;
  readonly hours: ReadonlyMap<number, number>;
  readonly first: number;
}

/**
 * Clients (channel, program and version, language) that send far less than at the same hours of the
 * last eight weeks. One that is younger than a week is not judged yet.
 *
 * @param now epoch milliseconds; the hour that runs is not looked at
 */
export async function dropAlarms(
  database: Pick<Database, 'kysely'>,
  now: number,
): Promise<{ readonly subject: string; readonly detail: string }[]> {
  const end = Math.floor(now / hour) * hour;
  await countHours(database, end);
  const all = await seriesOf(database, end);
  const versions = Map.groupBy(all, familyOf);
  const others = (one: Series) => versions.get(familyOf(one))!.filter((other) => other !== one);
  return all.flatMap((series) => {
    const found = windowHours.find(
      (hours) =>
        fell(series, { end, hours, gained: 0 }) &&
        fell(series, { end, hours, gained: gainOf(others(series), end, hours) }),
    );
    if (found === undefined) return [];
    const name = [series.channel, series.client_version, series.language].filter(Boolean).join(' ');
    const count = countIn(series, end - found * hour, end);
    return [
      {
        subject: name,
        detail:
          `${name}: ${many(count, 'report')} in ${many(found, 'hour')} until ${new Date(end).toISOString()}, far ` +
          'fewer than at these hours of the weeks before. Does the client still send?',
      },
    ];
  });
}

/** All versions of the clients of a channel, in a language. */
function familyOf({ channel, language }: Series): string {
  return `${channel} ${language}`;
}

interface Fall {
  readonly end: number;
  readonly hours: number;
  /** What other versions sent beyond their usual. */
  readonly gained: number;
}

/**
 * Whether a client fell. What other versions of it gained counts as its own: a version that people
 * leave for a newer one has not fallen silent. Gains are asked for of those alone that fell without.
 */
function fell(series: Series, { end, hours, gained }: Fall): boolean {
  const now = countIn(series, end - hours * hour, end) + gained;
  return dropProbability({ now, before: windowsBefore(series, end, hours) }) < dropThreshold;
}

function gainOf(others: readonly Series[], end: number, hours: number): number {
  const gained = others.reduce((sum, other) => {
    const usual = windowsBefore(other, end, hours);
    const mean = usual.reduce((all, count) => all + count, 0) / Math.max(1, usual.length);
    return sum + Math.max(0, countIn(other, end - hours * hour, end) - mean);
  }, 0);
  return Math.floor(gained);
}

/** Counts at the same hours of earlier weeks, as far back as the client was seen. */
function windowsBefore(series: Series, end: number, hours: number): number[] {
  const counts: number[] = [];
  for (let back = 1; back <= weeks; back += 1) {
    const start = end - hours * hour - back * week;
    if (start < series.first) break;
    counts.push(countIn(series, start, start + hours * hour));
  }
  return counts;
}

function countIn({ hours }: Series, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += hour) count += hours.get(at) ?? 0;
  return count;
}

/** Counts the hours that have ended since the last time, by client; the last two are counted anew. */
async function countHours({ kysely }: Pick<Database, 'kysely'>, end: number): Promise<void> {
  const { rows } = await sql<{ last: Date | null }>`
    SELECT max(hour) AS last FROM reports.rate`.execute(kysely);
  const start = (rows[0]?.last?.getTime() ?? 0) - hour;
  await sql`INSERT INTO reports.rate (hour, channel, client_version, language, reports)
    SELECT date_trunc('hour', received_at, 'UTC'), channel, client_version, language, count(*)
    FROM reports.report
    WHERE NOT canary AND received_at >= ${new Date(start)} AND received_at < ${new Date(end)}
    GROUP BY 1, 2, 3, 4
    ON CONFLICT (hour, channel, client_version, language)
    DO UPDATE SET reports = greatest(rate.reports, excluded.reports)`.execute(kysely);
}

async function seriesOf({ kysely }: Pick<Database, 'kysely'>, end: number): Promise<Series[]> {
  const since = new Date(end - weeks * week - 24 * hour);
  const { rows } = await sql<
    Omit<Series, 'hours' | 'first'> & { hours: number[]; counts: number[]; first: number }
  >`SELECT channel, client_version, language,
      array_agg((extract(epoch FROM hour) * 1000)::double precision ORDER BY hour) AS hours,
      array_agg(reports ORDER BY hour) AS counts,
      (extract(epoch FROM min(hour)) * 1000)::double precision AS first
    FROM reports.rate WHERE hour >= ${since}
    GROUP BY channel, client_version, language`.execute(kysely);
  return rows.map(({ hours, counts, ...series }) => ({
    ...series,
    hours: new Map(hours.map((at, index) => [at, counts[index]!])),
  }));
}
