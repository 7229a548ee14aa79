import type { SurfaceAnswer } from '@breakwater/sdk';
import { IconBan, IconCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { words } from '../../words.ts';

const icons = { allow: IconCheck, limit: IconCircleHalf2, withhold: IconBan } as const;

interface Props {
  readonly decision: SurfaceAnswer['decision'];
  readonly reasons: SurfaceAnswer['reasons'];
}

/** A decision in a shape and a word, and why. */
export function DecisionMark({ decision, reasons }: Props) {
  const Icon = icons[decision];
  return (
    <span className="decision" data-decision={decision}>
      <span>
        <Icon size={15} aria-hidden />
        {words.decisionNames[decision]}
      </span>
      {reasons.map(({ code, id }) => (
        <small key={`${code} ${id}`} title={id}>
          {words.wouldSee.reasons[code]}
        </small>
      ))}
    </span>
  );
}
