import type { ReportClass } from '../classes.ts';

/** What the order of work depends on. */
export interface Urgency {
  readonly class: ReportClass;
  /** A reporter says that a child is in danger now. */
  readonly dangerNow: boolean;
  /** A trusted flagger, a hotline or an authority reports. */
  readonly trusted: boolean;
  /** A child is concerned: as a reporter, or as the account that is reported. */
  readonly minor: boolean;
  readonly network: 'none' | 'suspected' | 'confirmed';
  /** 0 to 4, as reporters that know say it; 0 unknown. */
  readonly severity: number;
  /** Followers, as far as they were counted. */
  readonly reach: number;
  readonly reports: number;
  /** Share of the best reporter's reports that people upheld, 0 to 1; 0.5 for one unknown. */
  readonly reputation: number;
  /** What a person added or took away. */
  readonly boost: number;
}

const classWeights: Readonly<Record<ReportClass, number>> = {
  'meeting-a-child': 100,
  trafficking: 95,
  blackmail: 90,
  'self-harm': 90,
  'apparent-material': 80,
  solicitation: 50,
  advertising: 45,
  other: 10,
};

const networkWeights = { none: 0, suspected: 15, confirmed: 25 } as const;

/** Points that an hour of waiting adds, to all alike. */
const pointsPerHour = 1;
const hour = 3_600_000;

/**
 * The points of a piece of work, without its age:
 *
 * class (10 to 100) + danger now 200 + trusted 30 + child 20 + network (15 or 25) + 10 × severity
 * + 3 × log10(1 + followers), 20 at most + 3 × log2(reports), 15 at most + 20 × (reputation − 0.5)
 * + what a person added.
 *
 * It never falls when any of these grows. Reputation moves it by 10 at most: it orders, and neither
 * outweighs a class nor closes anything.
 */
function points(urgency: Urgency): number {
  return (
    classWeights[urgency.class] +
    (urgency.dangerNow ? 200 : 0) +
    (urgency.trusted ? 30 : 0) +
    (urgency.minor ? 20 : 0) +
    networkWeights[urgency.network] +
    10 * urgency.severity +
    Math.min(20, 3 * Math.log10(1 + urgency.reach)) +
    Math.min(15, 3 * Math.log2(Math.max(1, urgency.reports))) +
    20 * (urgency.reputation - 0.5) +
    urgency.boost
  );
}

/**
 * The number by which work is ordered, the greatest first. An hour of waiting adds a point to all
 * work alike, so that the order does not change with time, and the stored number never needs to:
 * points less the hours at which it was opened (since 1970).
 */
export function priorityOf(urgency: Urgency, openedAt: number): number {
  return points(urgency) - pointsPerHour * (openedAt / hour);
}

/** The points that a stored priority stands for at a time, age included. */
export function pointsAt(priority: number, now: number): number {
  return priority + pointsPerHour * (now / hour);
}
