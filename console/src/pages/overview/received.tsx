import type { Overview } from '@breakwater/sdk';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { number } from '../../format.ts';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { Card } from './card.tsx';
import { DayTable } from './day-table.tsx';
import { daysShown } from './days-shown.ts';

const DayChart = lazy(() => import('./day-chart.tsx'));
const said = words.overview;

export function Received({ overview: { received } }: { readonly overview: Overview }) {
  const mayRead = useMay('GET /v1/intake/rejections');
  const days = useMemo(() => daysShown(received.byDay, Date.now()), [received.byDay]);
  const figures = [
    [said.activities, received.activities],
    [said.accounts, received.accounts],
    [said.relations, received.relations],
    [said.flags, received.flags],
    [said.duplicates, received.duplicates],
  ] as const;
  return (
    <Card title={said.received}>
      <dl className="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{said.rejectedLines}</dt>
          <dd>
            {mayRead ? (
              <Link to="/rejections">{number(received.rejected)}</Link>
            ) : (
              number(received.rejected)
            )}
          </dd>
        </div>
      </dl>
      <Suspense fallback={<Skeleton h={220} mt="sm" />}>
        <DayChart days={days} />
      </Suspense>
      <details>
        <summary>{said.table}</summary>
        <DayTable days={days} />
      </details>
    </Card>
  );
}
