import type { Flagger } from '@breakwater/sdk';
import { client } from '../../api.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { flaggersQuery } from './queries.ts';

const said = words.flaggers;

interface Props {
  readonly flagger: Flagger;
  readonly onClose: () => void;
}

/** Trusts a flagger no more. */
export function EndFlaggerDialog({ flagger: { id, name }, onClose }: Props) {
  return (
    <ConfirmDialog
      title={said.endNamed(name)}
      text={said.endText}
      submit={said.submitEnd}
      danger
      send={() => client.DELETE('/v1/reports/flaggers/{id}', { params: { path: { id } } })}
      onDone={() => queryClient.invalidateQueries({ queryKey: flaggersQuery.queryKey })}
      onClose={onClose}
    />
  );
}
