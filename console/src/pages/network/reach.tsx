import type { NetworkDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { number } from '../../format.ts';
import { RoleMark } from '../../parts/role-mark.tsx';
import { roleNames } from '../../parts/roles.ts';
import { words } from '../../words.ts';

const said = words.network;

/** How many accounts follow members of each role. */
export function Reach({ network }: { readonly network: NetworkDetail }) {
  return (
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
  );
}
