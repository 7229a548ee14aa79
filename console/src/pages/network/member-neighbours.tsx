import type { MemberDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { RoleMark } from '../../parts/role-mark.tsx';
import { words } from '../../words.ts';
import { usePlace } from './use-place.ts';

const relation = (kind: string) =>
  kind in words.relations ? words.relations[kind as keyof typeof words.relations] : kind;

interface Props {
  readonly neighbours: MemberDetail['neighbours'];
}

/** The members that it is joined with, and by what. */
export function MemberNeighbours({ neighbours }: Props) {
  const { go } = usePlace();
  if (neighbours.length === 0) return null;
  return (
    <section>
      <Title order={3}>{words.member.neighbours}</Title>
      <ul className="neighbours">
        {neighbours.map(({ account, role, kinds }) => (
          <li key={account}>
            <RoleMark of={role} size={16} />
            <button type="button" className="plain" onClick={() => go({ member: account })}>
              {account}
            </button>
            <small>{kinds.map(relation).join(', ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
