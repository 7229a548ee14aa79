import { SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { number, span } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { BySeverity } from './by-severity.tsx';

const said = words.team;

/** Exposure of all together. No names. */
export function Totals() {
  const [days, setDays] = useState(7);
  const { data, error, refetch } = useQuery({
    queryKey: ['team', days],
    queryFn: () => answer(client.GET('/v1/review/team', { params: { query: { days } } })),
    placeholderData: (before) => before,
    refetchOnWindowFocus: false,
  });
  return (
    <section className="card">
      <div className="card-head">
        <Title order={2}>{said.totals}</Title>
        <SegmentedControl
          size="xs"
          aria-label={said.days}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={[7, 30, 90].map((value) => ({
            value: String(value),
            label: said.lastDays(value),
          }))}
        />
      </div>
      <Text size="xs" c="dimmed">
        {said.totalsHint}
      </Text>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data && (
        <>
          <dl className="figures">
            <Fact label={said.people}>{number(data.people)}</Fact>
            <Fact label={said.onBreak}>{number(data.onBreak)}</Fact>
            <Fact label={said.items}>{number(data.items)}</Fact>
            <Fact label={said.severe}>{number(data.severeItems)}</Fact>
            <Fact label={said.severeTime}>{span(1000 * data.severeSeconds)}</Fact>
            <Fact label={said.unblurs}>{number(data.unblurs)}</Fact>
            <Fact label={said.unblurred}>{span(1000 * data.unblurredSeconds)}</Fact>
          </dl>
          <BySeverity counts={data.bySeverity} />
        </>
      )}
    </section>
  );
}
