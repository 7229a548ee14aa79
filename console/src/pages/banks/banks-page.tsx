import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { BankDialog } from './bank-dialog.tsx';
import { BanksTable } from './banks-table.tsx';
import { LookUp } from './look-up.tsx';
import { banksQuery } from './queries.ts';

const said = words.banks;

/** The lists of known media, and whether something is on one. */
export function BanksPage() {
  const { hash } = useSearch({ from: '/inside/banks' });
  const list = useQuery(banksQuery);
  const mayMake = useMay('POST /v1/banks');
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
      {list.data && list.data.length > 0 && (
        <>
          <LookUp banks={list.data} hash={hash} />
          <BanksTable items={list.data} />
        </>
      )}
      {list.data?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {making && <BankDialog onClose={() => setMaking(false)} />}
    </div>
  );
}
