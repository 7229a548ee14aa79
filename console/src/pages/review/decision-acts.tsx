import type { Decision } from '@breakwater/sdk';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { client, newIdempotencyKey } from '../../api.ts';
import { usePageKeys } from '../../parts/page-keys.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { AppealDialog } from './appeal-dialog.tsx';

const said = words.decision;

/** What may become of a decision: taken back, appealed, made golden. */
export function DecisionActs({ decision: { id, state } }: { readonly decision: Decision }) {
  const [open, setOpen] = useState<'undo' | 'appeal' | 'golden'>();
  const mayUndo = useMay('POST /v1/review/decisions/{id}/undo') && state === 'recorded';
  const mayAppeal = useMay('POST /v1/review/appeals') && state === 'recorded';
  const mayMakeGolden = useMay('POST /v1/review/golden') && state === 'recorded';
  usePageKeys([
    ...(mayUndo ? [{ key: 'u', does: said.undo, run: () => setOpen('undo') }] : []),
    ...(mayAppeal ? [{ key: 'a', does: said.appeal, run: () => setOpen('appeal') }] : []),
  ]);
  const close = () => setOpen(undefined);
  const done = (message: string) => {
    queryClient.invalidateQueries({ queryKey: ['review'] });
    notifications.show({ message });
  };
  const header = { 'idempotency-key': newIdempotencyKey() };
  return (
    <Group gap="xs">
      {mayUndo && (
        <Button variant="default" onClick={() => setOpen('undo')}>
          {said.undo}
        </Button>
      )}
      {mayAppeal && (
        <Button variant="default" onClick={() => setOpen('appeal')}>
          {said.appeal}
        </Button>
      )}
      {mayMakeGolden && (
        <Button variant="default" onClick={() => setOpen('golden')}>
          {said.golden}
        </Button>
      )}
      {open === 'undo' && (
        <ReasonDialog
          title={said.undo}
          text={said.undoText}
          submit={said.undo}
          send={(reason) =>
            client.POST('/v1/review/decisions/{id}/undo', {
              params: { path: { id } },
              body: { reason },
            })
          }
          onDone={() => done(said.undoneNote)}
          onClose={close}
        />
      )}
      {open === 'golden' && (
        <ReasonDialog
          title={said.golden}
          text={said.goldenText}
          submit={said.golden}
          send={(reason) =>
            client.POST('/v1/review/golden', {
              params: { header },
              body: { decision: id, reason },
            })
          }
          onDone={() => done(said.goldenDone)}
          onClose={close}
        />
      )}
      {open === 'appeal' && (
        <AppealDialog decision={id} onDone={() => done(said.filed)} onClose={close} />
      )}
    </Group>
  );
}
