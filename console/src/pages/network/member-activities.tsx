import type { MemberDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { readLine } from './activity-line.ts';

interface Props {
  readonly activities: MemberDetail['activities'];
}

/** What the account did, newest first; each opens into the line as it came. */
export function MemberActivities({ activities }: Props) {
  const lines = activities.map(({ receivedAt, text }, place) => ({
    key: `${place} ${text}`,
    text,
    ...readLine(text, receivedAt),
  }));
  return (
    <section>
      <Title order={3}>{words.member.activities}</Title>
      {lines.length === 0 && <Text c="dimmed">{words.member.noActivities}</Text>}
      <ul className="activities">
        {lines.map(({ key, type, about, at, text }) => (
          <li key={key}>
            <details>
              <summary>
                <b>{type}</b> {about} <When at={at} />
              </summary>
              <code>{text}</code>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
