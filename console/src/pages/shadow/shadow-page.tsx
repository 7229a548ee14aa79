import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { changesQuery } from '../policy-changes/queries.ts';
import { shadowQuery } from './queries.ts';
import { ShadowReport } from './shadow-report.tsx';

const said = words.shadow;

/** Whether the service acts or only counts, and what was counted without acting. */
export function ShadowPage() {
  const { data, error, refetch } = useQuery(shadowQuery(7));
  const changes = useInfiniteQuery({
    ...changesQuery(undefined),
    enabled: useMay('GET /v1/policy/proposals'),
  });
  const known = changes.data?.pages.flatMap(({ items }) => items);
  const may = useMay('PUT /v1/decisions/shadow');
  const [asking, setAsking] = useState(false);
  const mode = data?.mode;
  const step = mode?.shadow ? said.act : said.count;
  return (
    <div className="page">
      <PageHead
        title={words.nav.shadow}
        actions={
          may &&
          mode && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {step}
            </Button>
          )
        }
      />
      <p className="hint page-hint">{said.hint}</p>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {mode && (
        <p className={mode.shadow ? 'waits' : 'line'} role="status">
          <b>{mode.shadow ? said.counting : said.acting}</b>{' '}
          {mode.changedBy && mode.changedAt && (
            <span className="hint">
              {words.policy.by(mode.changedBy)} <When at={mode.changedAt} /> <q>{mode.reason}</q>
            </span>
          )}
        </p>
      )}
      {data?.reports.length === 0 && <p className="hint">{said.none}</p>}
      {data?.reports.map((report) => (
        <ShadowReport
          key={`${report.version} ${report.mode}`}
          report={report}
          change={known?.find(({ version }) => version === report.version)}
        />
      ))}
      {asking && mode && (
        <ReasonDialog
          title={step}
          text={mode.shadow ? said.actText : said.countText}
          submit={step}
          send={(reason) =>
            answer(client.PUT('/v1/decisions/shadow', { body: { shadow: !mode.shadow, reason } }))
          }
          onDone={() => {
            notifications.show({ message: said.done });
            queryClient.invalidateQueries({ queryKey: ['decisions'] });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
