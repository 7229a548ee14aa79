import type { CareLimits } from '../settings/settings-schema.ts';

/** Where a person's working time stands. */
export interface Day {
  readonly workingSince: Date | null;
  /** When they last asked for something. */
  readonly activeAt: Date | null;
  readonly severeInARow: number;
  readonly breakUntil: Date | null;
  readonly breakFor: string | null;
}

const minute = 60_000;

/**
 * What asking for something at a time makes of it. A pause as long as a break is one. After so many
 * minutes, or severe items in a row, a break is due; while it lasts nothing changes.
 */
export function askAt(day: Day, now: Date, limits: CareLimits): Day {
  if (day.breakUntil !== null && now < day.breakUntil) return day;
  const pause = day.activeAt === null ? Number.POSITIVE_INFINITY : +now - +day.activeAt;
  const rested =
    day.breakUntil !== null || day.workingSince === null || pause >= limits.breakMinutes * minute;
  const workingSince = rested ? now : day.workingSince!;
  const severeInARow = rested ? 0 : day.severeInARow;
  const breakFor = breakDue(+now - +workingSince, severeInARow, limits);
  const breakUntil = breakFor === null ? null : new Date(+now + limits.breakMinutes * minute);
  return { workingSince, activeAt: now, severeInARow, breakUntil, breakFor };
}

function breakDue(worked: number, severe: number, limits: CareLimits): string | null {
  if (severe >= limits.severeInARow) return `${severe} severe items in a row`;
  if (worked >= limits.workMinutes * minute) return `${limits.workMinutes} minutes of work`;
  return null;
}
