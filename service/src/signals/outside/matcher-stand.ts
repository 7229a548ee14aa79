import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';
import { allMatchers, type Matcher } from './matchers.ts';

/** What a matcher was asked, by what came of it; together it is all that is kept. */
export interface Counts {
  readonly waiting: number;
  readonly answered: number;
  readonly unanswerable: number;
  readonly expired: number;
}

export type MatcherStand = Matcher & Counts;

/** All outside matchers, and how each does. */
export async function standOf(kysely: AnyKysely): Promise<MatcherStand[]> {
  const { rows } = await sql<Counts & { matcher: string }>`
    SELECT matcher, count(*) FILTER (WHERE state = 'waiting') AS waiting,
      count(*) FILTER (WHERE state = 'answered') AS answered,
      count(*) FILTER (WHERE state = 'unanswerable') AS unanswerable,
      count(*) FILTER (WHERE state = 'expired') AS expired
    FROM signals.question GROUP BY matcher`.execute(kysely);
  const counts = new Map(rows.map(({ matcher, ...each }) => [matcher, each]));
  const none = { waiting: 0, answered: 0, unanswerable: 0, expired: 0 };
  return (await allMatchers(kysely)).map((matcher) => ({
    ...matcher,
    ...(counts.get(matcher.name) ?? none),
  }));
}
