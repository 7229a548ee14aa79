import {
  type FalseNegativeRate,
  falseNegativeRate,
  type Interval,
  proportionInterval,
} from '@breakwater/statistics';
import type { FirstLook } from './first-looks.ts';

export interface QualityOfGroup {
  readonly group: string;
  /** First looks. */
  readonly decisions: number;
  readonly falseNegatives: FalseNegativeRate;
  /** Of further looks that are over, the share that changed what the first said. */
  readonly changed: {
    readonly share: number | null;
    readonly interval: Interval | null;
    readonly looks: number;
  };
}

/** Quality by what a group is named by, in order of its name: no table of the best and the worst. */
export function qualityBy(
  looks: readonly FirstLook[],
  nameOf: (look: FirstLook) => string,
): QualityOfGroup[] {
  return [...Map.groupBy(looks, nameOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, own]) => ({ group, ...qualityOf(own) }));
}

export function qualityOf(looks: readonly FirstLook[]): Omit<QualityOfGroup, 'group'> {
  const over = looks.filter(({ last }) => last !== null);
  const changed = over.filter(({ outcome, last }) => last !== outcome).length;
  return {
    decisions: looks.length,
    falseNegatives: missed(looks),
    changed: {
      share: over.length === 0 ? null : changed / over.length,
      interval: over.length === 0 ? null : proportionInterval(changed, over.length),
      looks: over.length,
    },
  };
}

/**
 * Of what violates, what was let pass. Decisions that were looked at with one probability stand for
 * all that could have been.
 */
function missed(looks: readonly FirstLook[]): FalseNegativeRate {
  const negatives = looks.filter(({ outcome }) => outcome === 'does-not-violate');
  const strata = [...Map.groupBy(negatives, ({ rate }) => rate).values()].map((own) => ({
    negatives: own.length,
    lookedAt: own.filter(({ last }) => last !== null).length,
    missed: own.filter(({ last }) => last === 'violates').length,
  }));
  const caught = looks.filter(
    ({ outcome, last }) => outcome === 'violates' && last !== 'does-not-violate',
  );
  return falseNegativeRate(strata, caught.length);
}
