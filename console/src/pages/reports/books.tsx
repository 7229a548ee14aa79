import type { ReportBooks } from '@breakwater/sdk';
import { Alert, List, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { number } from '../../format.ts';
import { Due } from '../../parts/due.tsx';
import { Fact } from '../../parts/fact.tsx';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { StaleCheck } from './stale-check.tsx';

const said = words.books;
const parts = ['open', 'decided', 'merged', 'erased'] as const;

/** Received = open + decided + merged + erased, as a picture, and as figures that lead to reports. */
export function Books({ answer }: { readonly answer: ReportBooks }) {
  const { books, checkedAt } = answer;
  const now = useNow();
  return (
    <section className="card">
      <Title order={2}>{said.title}</Title>
      {!books && <Text c="dimmed">{said.never}</Text>}
      <StaleCheck checkedAt={checkedAt} />
      {books && (
        <>
          {books.faults.length === 0 ? (
            <p className="well">
              <IconCircleCheck size={18} aria-hidden />
              {said.balanced(books.received)}
              {checkedAt && (
                <small>
                  {said.checked} <When at={checkedAt} />
                </small>
              )}
            </p>
          ) : (
            <Alert
              role="alert"
              variant="outline"
              color="red.8"
              icon={<IconAlertTriangle aria-hidden />}
              title={said.unbalanced}
            >
              <List size="sm">
                {books.faults.map((fault) => (
                  <List.Item key={fault}>{fault}</List.Item>
                ))}
              </List>
              {said.faultsDetail}
            </Alert>
          )}
          <div className="balance" role="img" aria-label={said.picture}>
            {parts.map((part) => (
              <span key={part} data-part={part} style={{ flexGrow: books[part] }} />
            ))}
          </div>
          <dl className="figures balance-figures" aria-label={said.equals}>
            <Fact label={said.received}>{number(books.received)}</Fact>
            <span aria-hidden>=</span>
            {parts.map((part, place) => (
              <Part key={part} part={part} first={place === 0}>
                <Link to="/reports" search={{ state: part }}>
                  {number(books[part])}
                </Link>
              </Part>
            ))}
          </dl>
          {books.waitingFlags > 0 && (
            <Text size="xs" c="dimmed">
              {said.waitingFlags(books.waitingFlags)}
            </Text>
          )}
          <dl className="figures small">
            <Fact label={said.acknowledged}>{number(books.acknowledged)}</Fact>
            <Fact label={said.late}>{number(books.late)}</Fact>
            <Fact label={said.overdue}>
              <span data-over={books.overdue > 0 || undefined}>{number(books.overdue)}</span>
            </Fact>
            <Fact label={said.oldest}>
              {books.oldestOpenAt ? <When at={books.oldestOpenAt} /> : said.nothing}
            </Fact>
            <Fact label={said.nextDue}>
              {books.nextDueAt ? <Due at={books.nextDueAt} now={now} /> : said.nothing}
            </Fact>
          </dl>
        </>
      )}
    </section>
  );
}

interface PartProps {
  readonly part: (typeof parts)[number];
  readonly first: boolean;
  readonly children: ReactNode;
}

function Part({ part, first, children }: PartProps) {
  return (
    <>
      {!first && <span aria-hidden>+</span>}
      <div data-part={part}>
        <dt>{words.reportStates[part]}</dt>
        <dd>{children}</dd>
      </div>
    </>
  );
}
