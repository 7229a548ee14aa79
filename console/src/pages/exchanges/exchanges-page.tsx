import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { Partners } from '../partners/partners.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { ExchangesTable } from './exchanges-table.tsx';
import { exchangesQuery } from './queries.ts';

const said = words.exchanges;

/** With whom lists are exchanged, how that goes, what could not be sent, and who reads from us. */
export function ExchangesPage() {
  const list = useQuery(exchangesQuery);
  const mayMake = useMay('POST /v1/exchanges');
  const mayReadOutbox = useMay('GET /v1/outbox');
  const mayReadPartners = useMay('GET /v1/partners');
  const [making, setMaking] = useState(false);
  const make = mayMake && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {said.new}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={said.title} actions={make} />
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton />}
      {list.data?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {list.data && list.data.length > 0 && <ExchangesTable items={list.data} />}
      {mayReadOutbox && list.data && list.data.length > 0 && <DeadLetters />}
      {mayReadPartners && list.data && <Partners />}
      {making && <ExchangeDialog onClose={() => setMaking(false)} />}
    </div>
  );
}
