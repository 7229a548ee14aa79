import type { Overview } from '@breakwater/sdk';

export type Day = Overview['received']['byDay'][number];

/** Fewer days than these make no picture. */
const fewest = 14;
const most = 90;
const oneDay = 86_400_000;

/**
 * What came in on each day (UTC) up to today, oldest first: the days on which nothing came, too, for a
 * day of silence is news. Two weeks at least, ninety days at most.
 */
export function daysShown(byDay: readonly Day[], now: number): Day[] {
  const known = new Map(byDay.map((each) => [each.day, each]));
  const those = byDay.map(({ day }) => Date.parse(day) / oneDay);
  const last = Math.max(...those, Math.floor(now / oneDay));
  const count = Math.min(most, Math.max(fewest, last - Math.min(...those, last) + 1));
  return Array.from({ length: count }, (_, place) => {
    const day = new Date((last - count + 1 + place) * oneDay).toISOString().slice(0, 10);
    return known.get(day) ?? { day, accepted: 0, rejected: 0, duplicates: 0 };
  });
}
