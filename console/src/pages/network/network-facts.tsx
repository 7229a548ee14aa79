import type { NetworkDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { words } from '../../words.ts';
import { AccountLink } from './account-link.tsx';
import { Decisions } from './decisions.tsx';
import { Reach } from './reach.tsx';

const said = words.network;

/** What is known of the network as a whole, while no member is chosen. */
export function NetworkFacts({ network }: { readonly network: NetworkDetail }) {
  return (
    <div className="side-body">
      <Text c="dimmed">{said.choose}</Text>
      <Decisions of={network.decisions} />
      <section>
        <Title order={2}>{said.ends}</Title>
        <Text>{network.cut.text}</Text>
        <Text size="xs" c="dimmed">
          {said.scores}
        </Text>
      </section>
      {network.atRisk > 0 && (
        <section className="at-risk-note">
          <Title order={2}>{words.atRisk}</Title>
          <Text>{said.care(network.atRisk)}</Text>
        </section>
      )}
      {network.warnings.length > 0 && (
        <section className="waits">
          <Title order={2}>{said.warnings}</Title>
          <ul>
            {network.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <Reach network={network} />
      <section>
        <Title order={2}>{said.seeds}</Title>
        <ul className="ids">
          {network.seeds.map((seed) => (
            <li key={seed}>
              <AccountLink account={seed} />
            </li>
          ))}
        </ul>
      </section>
      <details>
        <summary>{said.parameters}</summary>
        <pre className="parameters">{JSON.stringify(network.parameters, undefined, 2)}</pre>
      </details>
      <Link to="/investigations/$id" params={{ id: network.investigationId }}>
        {said.investigation}
      </Link>
    </div>
  );
}
