import type { Investigation, Network } from '@breakwater/sdk';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconLoader,
} from '@tabler/icons-react';
import { words } from '../words.ts';

const icons = {
  suspected: IconCircleDashed,
  confirmed: IconCircleCheck,
  refused: IconCircleX,
  queued: IconClock,
  running: IconLoader,
  done: IconCircleCheck,
  failed: IconCircleX,
} as const;

/** Sand for what waits, sea for what is decided or done, grey for the rest. */
export function StateBadge({ state }: { readonly state: (Network | Investigation)['state'] }) {
  const Icon = icons[state];
  return (
    <span className="state" data-state={state}>
      <Icon size={15} aria-hidden />
      {words.states[state]}
    </span>
  );
}
