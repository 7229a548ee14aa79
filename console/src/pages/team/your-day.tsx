import type { Care } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { moment, number, span } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { BySeverity } from './by-severity.tsx';

const said = words.team;

/** What somebody was exposed to today, told to themselves alone. */
export function YourDay({ care }: { readonly care: Care }) {
  const { today, caps } = care;
  return (
    <section className="card">
      <Title order={2}>{said.today}</Title>
      {care.break && (
        <Text>
          <b>{said.breakUntil(moment(care.break.until))}</b> {care.break.why}
        </Text>
      )}
      {caps.severe && <Text>{said.capSevere}</Text>}
      {caps.unblurred && <Text>{said.capUnblurred}</Text>}
      <dl className="figures small">
        <Fact label={said.working}>
          {care.workingSince ? <When at={care.workingSince} /> : said.resting}
        </Fact>
        <Fact label={said.items}>{number(today.items)}</Fact>
        <Fact label={said.severe}>{number(today.severeItems)}</Fact>
        <Fact label={said.row}>{number(care.severeInARow)}</Fact>
        <Fact label={said.unblurs}>{number(today.unblurs)}</Fact>
        <Fact label={said.unblurred}>{span(1000 * today.unblurredSeconds)}</Fact>
      </dl>
      <BySeverity counts={today.bySeverity} />
      <Text size="xs" c="dimmed">
        {said.knows}:{' '}
        {[care.queues, care.languages, care.skills]
          .filter((list) => list !== null)
          .map((list) => list.join(', '))
          .join(' · ') || said.everything}
      </Text>
    </section>
  );
}
