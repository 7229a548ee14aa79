import type { DecisionRow, LookAgainReason } from '../decisions/read-decisions.ts';
import type { ReviewSettings } from '../settings/settings-schema.ts';

/** Why a first decision is looked at again, with the probability with which it is. */
export interface LookAgain {
  readonly reason: LookAgainReason | null;
  /** 1 where every such decision is; 0 where none is. */
  readonly rate: number;
  /** Whether what was decided waits for it: what lets something pass does, what stops it does not. */
  readonly holds: boolean;
}

type Facts = Pick<
  DecisionRow,
  'outcome' | 'trusted' | 'minor' | 'appeal_id' | 'draw' | 'item_kind'
>;

/**
 * "Does not violate" on a child-safety report is looked at again: always where a trusted flagger, a
 * child or an appeal asked, elsewhere in a sample. A small sample of "violates" is too, so that
 * agreement is measured on both; it takes effect meanwhile. The class `other` is no exception: a Flag, a
 * mail and a report of Coop's mostly have it because they cannot say more, not because no child is
 * concerned.
 */
export function whyLookAgain(
  decision: Facts,
  asked: boolean,
  { lookAgain: rates }: Pick<ReviewSettings, 'lookAgain'>,
): LookAgain {
  if (asked) return { reason: 'asked', rate: 1, holds: true };
  if (decision.outcome === 'violates') {
    // A decision on an appeal has had its second person.
    const rate = decision.appeal_id === null ? rates.positives : 0;
    return { reason: decision.draw < rate ? 'sample' : null, rate, holds: false };
  }
  if (decision.appeal_id !== null) return { reason: 'appeal', rate: 1, holds: true };
  if (decision.trusted) return { reason: 'trusted', rate: 1, holds: true };
  if (decision.minor) return { reason: 'minor', rate: 1, holds: true };
  const { negatives: rate } = rates;
  return { reason: decision.draw < rate ? 'sample' : null, rate, holds: true };
}
