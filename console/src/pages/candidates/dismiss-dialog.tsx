import type { TermCandidate } from '@breakwater/sdk';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.candidates;

interface Props {
  readonly candidate: TermCandidate;
  readonly onClose: () => void;
}

/** Says that a candidate is none. */
export function DismissDialog({ candidate: { id, term }, onClose }: Props) {
  const [key] = useState(newIdempotencyKey);
  return (
    <ReasonDialog
      title={said.dismissTitle}
      text={`${term}: ${said.dismissText}`}
      submit={said.dismiss}
      send={(reason) =>
        answer(
          client.POST('/v1/policy/candidates/{id}/dismiss', {
            params: { path: { id }, header: { 'idempotency-key': key } },
            body: { reason },
          }),
        )
      }
      onDone={() => queryClient.invalidateQueries({ queryKey: ['policy', 'candidates'] })}
      onClose={onClose}
    />
  );
}
