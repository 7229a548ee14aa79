/** An interval that holds a share, both ends in [0, 1] (agreement: [-1, 1]). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How sure an interval is where nobody says otherwise. */
export const usualConfidence = 0.95;
