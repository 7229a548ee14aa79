import { IconBan, IconCircleCheck, IconEye, IconInfoCircle } from '@tabler/icons-react';
import { words } from '../../words.ts';

const icons = { block: IconBan, review: IconEye, hint: IconInfoCircle, allow: IconCircleCheck };

interface Props {
  readonly tier: keyof typeof icons;
  /** Of a whole text rather than of a term. */
  readonly verdict?: boolean;
}

/** How sure the policy is, in a word and a shape. */
export function TierBadge({ tier, verdict }: Props) {
  const Icon = icons[tier];
  const names: Readonly<Record<string, string>> = verdict
    ? words.tryText.verdicts
    : words.policy.tiers;
  return (
    <span className="state" data-tier={tier}>
      <Icon size={15} aria-hidden />
      {names[tier]}
    </span>
  );
}
