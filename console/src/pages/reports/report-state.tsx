import type { Report } from '@breakwater/sdk';
import { words } from '../../words.ts';

/** Sand for what waits, sea for what is decided, grey for the rest; with its outcome. */
export function ReportState({ of: { state, outcome } }: { readonly of: Report }) {
  const mark = state === 'open' ? 'queued' : state === 'decided' ? 'done' : state;
  return (
    <span className="state plain-state" data-state={mark}>
      {state === 'decided' && outcome ? words.outcomes[outcome] : words.reportStates[state]}
    </span>
  );
}
