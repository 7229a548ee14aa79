import type { MemberDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { words } from '../../words.ts';
import { AccountLink } from './account-link.tsx';

const relation = (kind: string) =>
  kind in words.relations ? words.relations[kind as keyof typeof words.relations] : kind;

interface Props {
  readonly neighbours: MemberDetail['neighbours'];
}

/** The members that it is joined with, and by what. */
export function MemberNeighbours({ neighbours }: Props) {
  if (neighbours.length === 0) return null;
  return (
    <section>
      <Title order={3}>{words.member.neighbours}</Title>
      <ul className="neighbours">
        {neighbours.map(({ account, kinds }) => (
          <li key={account}>
            <AccountLink account={account} />
            <small>{kinds.map(relation).join(', ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
