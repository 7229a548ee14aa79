import type { Decision } from '@breakwater/sdk';
import { words } from '../../words.ts';

/** An outcome: filled where it violates, outlined where it does not. */
export function OutcomeMark({ outcome }: Pick<Decision, 'outcome'>) {
  return (
    <span className="outcome-mark" data-outcome={outcome}>
      {words.outcomes[outcome]}
    </span>
  );
}
