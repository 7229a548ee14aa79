import type { NetworkDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { RoleMark } from '../../parts/role-mark.tsx';
import { roleNames } from '../../parts/roles.ts';
import { words } from '../../words.ts';
import { usePlace } from './use-place.ts';

const said = words.network;

/** What is known of the network as a whole, while no member is chosen. */
export function NetworkFacts({ network }: { readonly network: NetworkDetail }) {
  const { go } = usePlace();
  return (
    <div className="side-body">
      <Text c="dimmed">{said.choose}</Text>
      <section>
        <Title order={2}>{said.ends}</Title>
        <Text>{network.cut.text}</Text>
      </section>
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
      <section>
        <Title order={2}>{said.followersByRole}</Title>
        <Text size="xs" c="dimmed">
          {said.reachHint}
        </Text>
        <table className="facts">
          <thead className="unseen">
            <tr>
              <th scope="col">{words.members.columns.role}</th>
              <th scope="col">{said.uniqueFollowers}</th>
            </tr>
          </thead>
          <tbody>
            {roleNames
              .filter((role) => (network.byRole[role] ?? 0) > 0)
              .map((role) => (
                <tr key={role}>
                  <th scope="row">
                    <RoleMark of={role} size={16} /> {words.roles[role]}
                  </th>
                  <td>{number(network.uniqueFollowersByRole[role] ?? 0)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      <section>
        <Title order={2}>{said.seeds}</Title>
        <ul className="ids">
          {network.seeds.map((seed) => (
            <li key={seed}>
              <button type="button" className="plain" onClick={() => go({ member: seed })}>
                {seed}
              </button>
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
