import type { ReportClass } from '../classes.ts';
import type { Urgency } from './priority.ts';

/** Minutes within which work is to be decided. */
export interface DueTimes {
  readonly classes: Readonly<Record<ReportClass, number>>;
  /** At most, where a child is in danger now. */
  readonly dangerNow: number;
  /** At most, where a child is concerned. */
  readonly minor: number;
  /** At most, where a trusted flagger reports. */
  readonly trusted: number;
}

/** Danger now: a quarter of an hour. Apparent material and children at risk: an hour. */
export const defaultDueTimes: DueTimes = {
  classes: {
    'meeting-a-child': 15,
    trafficking: 60,
    blackmail: 60,
    'self-harm': 60,
    'apparent-material': 60,
    solicitation: 1440,
    advertising: 1440,
    other: 1440,
  },
  dangerNow: 15,
  minor: 60,
  trusted: 240,
};

const minute = 60_000;

/** When work that came at a time is due: the soonest of what applies. */
export function dueAt(
  urgency: Pick<Urgency, 'class' | 'dangerNow' | 'minor' | 'trusted'>,
  receivedAt: number,
  times: DueTimes,
): number {
  const minutes = [times.classes[urgency.class]];
  if (urgency.dangerNow) minutes.push(times.dangerNow);
  if (urgency.minor) minutes.push(times.minor);
  if (urgency.trusted) minutes.push(times.trusted);
  return receivedAt + Math.min(...minutes) * minute;
}
