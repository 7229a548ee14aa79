import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { moment } from '../../format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { Alarms } from './alarms.tsx';
import { Books } from './books.tsx';
import { Canaries } from './canaries.tsx';
import { Clients } from './clients.tsx';
import { NoWebhook } from './no-webhook.tsx';
import { booksQuery, floodsQuery } from './queries.ts';
import { ReportsTabs } from './reports-tabs.tsx';

const said = words.books;

/** Whether a report is lost: the books, the alarms, who sends, the canaries. */
export function BooksPage() {
  const { data, error, refetch } = useQuery(booksQuery);
  return (
    <div className="page">
      <PageHead title={words.reports.title} />
      <ReportsTabs />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {data && (
        <div className="stack">
          <Books answer={data} />
          {!data.platformHears && <NoWebhook />}
          <div className="two">
            <Alarms />
            <Canaries />
          </div>
          <Clients clients={data.clients} />
          <Floods />
        </div>
      )}
    </div>
  );
}

function Floods() {
  const { data = [] } = useQuery(floodsQuery);
  return (
    <section className="card">
      <Title order={2}>{said.floods}</Title>
      {data.length === 0 && <Text c="dimmed">{said.noFloods}</Text>}
      {data.length > 0 && (
        <ul className="lines">
          {data.slice(0, 20).map(({ minute, channel, source, refused, admitted }) => (
            <li key={`${minute} ${source}`}>
              <time dateTime={minute}>{moment(minute)}</time>
              <span>{channel}</span>
              <span>{said.flood(refused, admitted)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
