import type { ReportCanary } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { canariesQuery } from './queries.ts';

const said = words.books;
const icons = { well: IconCircleCheck, wait: IconClock, lost: IconAlertTriangle } as const;

/** The latest canary of each channel, and whether it came through. */
export function Canaries() {
  const { data = [], isPending } = useQuery(canariesQuery);
  const now = useNow();
  const latest = [...Map.groupBy(data, ({ channel }) => channel).values()].map(([first]) => first!);
  return (
    <section className="card">
      <Title order={2}>{said.canaries}</Title>
      <Text size="xs" c="dimmed">
        {said.canariesDetail}
      </Text>
      {!isPending && latest.length === 0 && <Text c="dimmed">{said.noCanaries}</Text>}
      {latest.length > 0 && (
        <ul className="lines">
          {latest.map((canary) => {
            const { state, text } = became(canary, now);
            const Icon = icons[state];
            return (
              <li key={canary.id} data-state={state}>
                <Icon size={16} aria-hidden />
                <b>{channelName(canary.channel)}</b>
                <span>{text}</span>
                <When at={canary.sentAt} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const channelName = (channel: string) =>
  (words.channels as Readonly<Record<string, string>>)[channel] ?? channel;

/** The most that a canary may take, milliseconds. */
const most = 120_000;

function became({ sentAt, arrivedAt, failure }: ReportCanary, now: number) {
  if (arrivedAt) {
    const seconds = (Date.parse(arrivedAt) - Date.parse(sentAt)) / 1000;
    return { state: 'well' as const, text: said.arrived(seconds) };
  }
  if (failure) return { state: 'lost' as const, text: failure };
  return now - Date.parse(sentAt) < most
    ? { state: 'wait' as const, text: said.underWay }
    : { state: 'lost' as const, text: said.lost };
}
