import type { MemberDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

interface Props {
  readonly activities: MemberDetail['activities'];
}

export function MemberActivities({ activities }: Props) {
  return (
    <section>
      <Title order={3}>{words.member.activities}</Title>
      {activities.length === 0 && <Text c="dimmed">{words.member.noActivities}</Text>}
      <ul className="activities">
        {activities.map(({ id, type, published, text }) => (
          <li key={id}>
            <b>{type}</b> <When at={published} />
            {text && <p>{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
