import { guidelines } from './guidelines.ts';
import type { ReviewSettings } from './settings-schema.ts';

/** What the house comes with. The limits of care are judgement: no study has settled them. */
export const defaultSettings: ReviewSettings = {
  leaseMinutes: 20,
  lookAgain: { negatives: 0.1, positives: 0.02 },
  goldenRate: 0.03,
  appealDays: 190,
  appealHours: 72,
  care: {
    workMinutes: 50,
    breakMinutes: 10,
    severeInARow: 5,
    rotateAfter: 3,
    severeItemsADay: 120,
    severeMinutesADay: 240,
    unblurredSecondsADay: 1_800,
    unblurSeconds: 60,
    nearDuplicateDistance: 31,
  },
  guidelines,
};
