import type { ReportClass, WorkRow } from '../../reports/index.ts';

/** How hard an item is expected to be on whoever looks, 0 to 4, before anybody has. */
const ofClass: Readonly<Record<ReportClass, number>> = {
  'apparent-material': 4,
  trafficking: 3,
  'meeting-a-child': 3,
  blackmail: 3,
  'self-harm': 3,
  solicitation: 2,
  advertising: 2,
  other: 1,
};

/** From here on what is seen counts as severe. */
export const severe = 3;

export function expectedSeverity({ class: reportClass, severity }: WorkRow): number {
  return Math.max(ofClass[reportClass], severity);
}
