import type { Brake } from '@breakwater/sdk';
import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { BrakesTable } from './brakes-table.tsx';
import { Holding } from './holding.tsx';
import { PullDialog } from './pull-dialog.tsx';
import { brakesQuery } from './queries.ts';
import { RenewDialog } from './renew-dialog.tsx';
import { whatOf } from './what-of.ts';

const said = words.brakes;

type Open = { readonly step: 'pull' } | { readonly step: 'renew' | 'lift'; readonly brake: Brake };

/** What is stopped at present, by whom and until when; and how to stop something. */
export function BrakePage() {
  const list = useQuery(brakesQuery);
  const may = useMay('POST /v1/decisions/brakes');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const holding = list.data?.filter(({ state }) => state === 'holding') ?? [];
  const before = list.data?.filter(({ state }) => state !== 'holding') ?? [];
  const pull = may && (
    <Button
      leftSection={<IconHandStop size={16} />}
      color="red.8"
      onClick={() => setOpen({ step: 'pull' })}
    >
      {said.pull}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={said.title} actions={pull} />
      <p className="hint page-hint">{said.hint}</p>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {!list.data && !list.error && <RowsSkeleton rows={3} />}
      {list.data && (
        <>
          <section aria-label={said.now} className="brakes-now">
            <Title order={2}>{said.now}</Title>
            {holding.length === 0 && <p>{said.nothing}</p>}
            {holding.map((brake) => (
              <Holding
                key={brake.id}
                brake={brake}
                {...(may && { onStep: (step) => setOpen({ step, brake }) })}
              />
            ))}
          </section>
          <section aria-label={said.before} className="below">
            <Title order={2}>{said.before}</Title>
            {before.length === 0 ? (
              <p className="hint">{said.none}</p>
            ) : (
              <BrakesTable items={before} />
            )}
          </section>
        </>
      )}
      {open?.step === 'pull' && <PullDialog onClose={close} />}
      {open?.step === 'renew' && <RenewDialog brake={open.brake} onClose={close} />}
      {open?.step === 'lift' && <LiftDialog brake={open.brake} onClose={close} />}
    </div>
  );
}

function LiftDialog({ brake, onClose }: { readonly brake: Brake; readonly onClose: () => void }) {
  return (
    <ReasonDialog
      title={`${said.liftTitle}: ${whatOf(brake)}`}
      text={said.liftText}
      submit={said.lift}
      send={(reason) =>
        answer(
          client.DELETE('/v1/decisions/brakes/{id}', {
            params: { path: { id: brake.id } },
            body: { reason },
          }),
        )
      }
      onDone={() => {
        notifications.show({ message: said.lifted });
        queryClient.invalidateQueries({ queryKey: ['brakes'] });
      }}
      onClose={onClose}
    />
  );
}
