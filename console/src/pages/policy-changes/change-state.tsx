import type { PolicyChange } from '@breakwater/sdk';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconEye,
  IconHourglass,
  IconPencil,
} from '@tabler/icons-react';
import { words } from '../../words.ts';

type State = PolicyChange['state'];

const icons = {
  draft: IconPencil,
  shadow: IconEye,
  approved: IconClock,
  'in-effect': IconCircleCheck,
  expired: IconHourglass,
  'rolled-back': IconArrowBackUp,
  refused: IconCircleX,
  withdrawn: IconCircleX,
} as const satisfies Record<State, unknown>;

/** Sand for what waits, sea for what holds. */
const tones: Readonly<Partial<Record<State, string>>> = {
  shadow: 'queued',
  approved: 'queued',
  'in-effect': 'done',
};

export function ChangeState({ state }: { readonly state: State }) {
  const Icon = icons[state];
  return (
    <span className="state" data-state={tones[state]}>
      <Icon size={15} aria-hidden />
      {words.changes.states[state]}
    </span>
  );
}
