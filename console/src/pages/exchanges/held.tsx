import { Button } from '@mantine/core';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.exchange;

/** The checkpoint stays before a page that cannot be read: a person may pass over it. */
export function Held({ name }: { readonly name: string }) {
  const may = useMay('POST /v1/exchanges/{name}/pass-over');
  const [open, setOpen] = useState(false);
  return (
    <div className="waits held">
      {said.held}
      {may && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {said.passOver}
        </Button>
      )}
      {open && (
        <ReasonDialog
          title={said.passOver}
          text={said.passOverText}
          submit={said.passOver}
          send={(reason) =>
            answer(
              client.POST('/v1/exchanges/{name}/pass-over', {
                params: { path: { name } },
                body: { reason },
              }),
            )
          }
          onDone={() => queryClient.invalidateQueries({ queryKey: ['exchanges'] })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
