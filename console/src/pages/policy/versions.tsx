import type { PolicyRun } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { historyQuery } from './queries.ts';

const said = words.policyVersions;

/** What ran when, and the way back to it. */
export function Versions({ running }: { readonly running: number }) {
  const list = useInfiniteQuery(historyQuery);
  const mayGoBack = useMay('POST /v1/policy/roll-back');
  const [back, setBack] = useState<number>();
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="bank-entries" aria-label={said.ran}>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {!items && !list.error && <RowsSkeleton />}
      {items && (
        <div className="table-frame">
          <table className="table" aria-label={said.ran}>
            <thead>
              <tr>
                <th scope="col">{said.columns.version}</th>
                <th scope="col">{said.columns.why}</th>
                <th scope="col" className="wide-only">
                  {said.columns.by}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.at}
                </th>
                <td>
                  <span className="unseen">{said.compare}</span>
                </td>
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <Row
                  key={`${run.version} ${run.setAt}`}
                  run={run}
                  running={running}
                  onBack={mayGoBack ? setBack : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {back !== undefined && <RollBackDialog version={back} onClose={() => setBack(undefined)} />}
    </section>
  );
}

interface RowProps {
  readonly run: PolicyRun;
  readonly running: number;
  readonly onBack: ((version: number) => void) | undefined;
}

function Row({ run, running, onBack }: RowProps) {
  const { version, previous, act, reason, setBy, setAt, proposalId } = run;
  return (
    <tr>
      <th scope="row" className="unbroken">
        {version}
        {version === running && <small>{said.running}</small>}
      </th>
      <td>
        {words.policyItem.acts[act]}
        <small>
          {proposalId ? (
            <Link to="/changes/$id" params={{ id: proposalId }}>
              {reason}
            </Link>
          ) : (
            reason
          )}
        </small>
      </td>
      <td className="wide-only">{setBy}</td>
      <td className="wide-only">
        <When at={setAt} />
      </td>
      <td className="row-acts">
        {previous !== null && (
          <Link
            to="/policy/compare"
            search={{ from: previous, to: version }}
            aria-label={said.compareWith(previous, version)}
          >
            {said.compare}
          </Link>
        )}
        {onBack && version !== running && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={said.backOf(version)}
            onClick={() => onBack(version)}
          >
            {said.back}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface RollBackProps {
  readonly version: number;
  readonly onClose: () => void;
}

/** Lets a version run again that ran before, at once. */
export function RollBackDialog({ version, onClose }: RollBackProps) {
  const [key] = useState(newIdempotencyKey);
  return (
    <ReasonDialog
      title={said.backTo(version)}
      text={said.backText}
      submit={said.back}
      send={(reason) =>
        answer(
          client.POST('/v1/policy/roll-back', {
            params: { header: { 'idempotency-key': key } },
            body: { version, reason },
          }),
        )
      }
      onDone={() => {
        notifications.show({ message: said.backDone(version) });
        queryClient.invalidateQueries({ queryKey: ['policy'] });
      }}
      onClose={onClose}
    />
  );
}
