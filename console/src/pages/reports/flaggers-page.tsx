import type { Flagger } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { SecretShown } from '../../parts/secret-shown.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { EndFlaggerDialog } from './end-flagger-dialog.tsx';
import { FlaggerDialog } from './flagger-dialog.tsx';
import { FlaggersTable } from './flaggers-table.tsx';
import { flaggersQuery } from './queries.ts';
import { ReportsTabs } from './reports-tabs.tsx';

const said = words.flaggers;

type Open =
  | { readonly step: 'new' }
  | { readonly step: 'end'; readonly flagger: Flagger }
  | { readonly step: 'key'; readonly name: string; readonly key: string };

/** Trusted flaggers, hotlines and authorities, and how often people agreed with them. */
export function FlaggersPage() {
  const { data, error, refetch } = useQuery(flaggersQuery);
  const mayMake = useMay('POST /v1/reports/flaggers');
  const mayEnd = useMay('DELETE /v1/reports/flaggers/{id}');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <div className="page">
      <PageHead
        title={words.reports.title}
        actions={
          mayMake && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => setOpen({ step: 'new' })}
            >
              {said.new}
            </Button>
          )
        }
      />
      <ReportsTabs />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {data?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {data && data.length > 0 && (
        <FlaggersTable
          items={data}
          {...(mayEnd && { onEnd: (flagger) => setOpen({ step: 'end', flagger }) })}
        />
      )}
      {open?.step === 'new' && (
        <FlaggerDialog onClose={close} onMade={(made) => setOpen({ step: 'key', ...made })} />
      )}
      {open?.step === 'end' && <EndFlaggerDialog flagger={open.flagger} onClose={close} />}
      {open?.step === 'key' && (
        <SecretShown
          title={said.keyTitle(open.name)}
          text={said.keyText}
          label={said.key}
          secret={open.key}
          onClose={close}
        />
      )}
    </div>
  );
}
