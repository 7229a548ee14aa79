import type { Overview } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { Due } from '../../parts/due.tsx';
import { Fact } from '../../parts/fact.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useNow } from '../../parts/use-now.ts';
import { words } from '../../words.ts';
import { StaleCheck } from '../reports/stale-check.tsx';
import { Card } from './card.tsx';

const said = words.books;

/** Whether every report is accounted for, and what is due. */
export function ReportsCard({ overview: { reports } }: { readonly overview: Overview }) {
  const now = useNow();
  const seesQueue = useMay('GET /v1/review/queues');
  const { books } = reports;
  return (
    <Card title={words.reports.title}>
      {!books && <Text c="dimmed">{said.never}</Text>}
      <StaleCheck checkedAt={reports.checkedAt} />
      {books && (
        <>
          <p className="well" data-over={books.faults.length > 0 || undefined}>
            {books.faults.length === 0 ? (
              <IconCircleCheck size={16} aria-hidden />
            ) : (
              <IconAlertTriangle size={16} aria-hidden />
            )}
            <Link to="/reports/conservation">
              {books.faults.length === 0 ? said.balanced(books.received) : said.unbalanced}
            </Link>
          </p>
          <dl className="figures small">
            <Fact label={words.reportStates.open}>
              <Link to="/reports" search={{ state: 'open' }}>
                {number(books.open)}
              </Link>
            </Fact>
            <Fact label={said.overdue}>
              <span data-over={books.overdue > 0 || undefined}>{number(books.overdue)}</span>
            </Fact>
            {books.nextDueAt && (
              <Fact label={said.nextDue}>
                <Due at={books.nextDueAt} now={now} />
              </Fact>
            )}
          </dl>
        </>
      )}
      {!reports.platformHears && books && books.received > 0 && (
        <Text size="sm" c="dimmed">
          {words.webhook.none} <Link to="/reports/conservation">{words.webhook.why}</Link>
        </Text>
      )}
      {seesQueue && <Link to="/queue">{words.item.toQueueBack}</Link>}
    </Card>
  );
}
