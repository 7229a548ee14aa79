import type { Partner } from '@breakwater/sdk';
import { client } from '../../api.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.partnerForm;

interface Props {
  readonly partner: Partner;
  readonly onClose: () => void;
}

/** Withdraws a partner's key, for good. */
export function EndPartnerDialog({ partner: { id, name }, onClose }: Props) {
  return (
    <ConfirmDialog
      title={said.end(name)}
      text={said.endText}
      submit={said.submitEnd}
      danger
      send={() => client.DELETE('/v1/partners/{id}', { params: { path: { id } } })}
      onDone={() => queryClient.invalidateQueries({ queryKey: ['partners'] })}
      onClose={onClose}
    />
  );
}
