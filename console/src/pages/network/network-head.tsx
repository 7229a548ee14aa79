import type { NetworkDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { number } from '../../format.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { NetworkActions } from './network-actions.tsx';
import { RoleFilter } from './role-filter.tsx';

export function NetworkHead({ network }: { readonly network: NetworkDetail }) {
  const { name, state, decidedAt, decidedBy, reason } = network;
  const figures = [
    [words.network.members, network.members],
    [words.network.atRisk, network.atRisk],
    [words.network.uniqueFollowers, network.uniqueFollowers],
  ] as const;
  return (
    <div className="network-head">
      <div className="network-title">
        <Title order={1}>{name}</Title>
        <StateBadge state={state} />
        {decidedAt && decidedBy && (
          <span className="decided">
            {words.network.decidedBy(words.states[state], decidedBy)} <When at={decidedAt} />
            {reason && <q>{reason}</q>}
          </span>
        )}
        <NetworkActions network={network} />
      </div>
      <div className="network-figures">
        <dl className="figures">
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{number(value)}</dd>
            </div>
          ))}
        </dl>
        <RoleFilter network={network} />
      </div>
    </div>
  );
}
