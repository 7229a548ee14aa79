import type { Exchange } from '@breakwater/sdk';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconClock,
  IconHandStop,
  IconLoader,
  IconPlayerPause,
} from '@tabler/icons-react';
import { words } from '../../words.ts';

type State = keyof typeof words.exchanges.states;

const icons = {
  running: IconLoader,
  failing: IconAlertCircle,
  held: IconHandStop,
  paused: IconPlayerPause,
  well: IconCircleCheck,
  waiting: IconClock,
} as const satisfies Record<State, unknown>;

/** What most needs to be known of an exchange, in one word. */
function stateOf({ running, last, checkpoint, enabled }: Exchange): State {
  if (running) return 'running';
  if (last && !last.succeeded) return 'failing';
  if (checkpoint.held) return 'held';
  if (!enabled) return 'paused';
  return last ? 'well' : 'waiting';
}

/** Sand for what waits for a person or for its time, sea for what goes well. */
const tones: Readonly<Partial<Record<State, string>>> = {
  failing: 'suspected',
  held: 'suspected',
  running: 'running',
  waiting: 'queued',
  well: 'done',
};

export function ExchangeState({ exchange }: { readonly exchange: Exchange }) {
  const state = stateOf(exchange);
  const Icon = icons[state];
  return (
    <span className="state" data-state={tones[state]}>
      <Icon size={15} aria-hidden />
      {words.exchanges.states[state]}
    </span>
  );
}
