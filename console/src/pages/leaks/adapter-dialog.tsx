import type { Adapter } from '@breakwater/sdk';
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.adapterForm;

interface Props {
  /** What is changed; none where one is new. */
  readonly adapter?: Adapter;
  readonly onClose: () => void;
}

/** Where a platform's surfaces are asked, and how often. */
export function AdapterDialog({ adapter, onClose }: Props) {
  const [name, setName] = useState(adapter?.name ?? '');
  const [url, setUrl] = useState(adapter?.url ?? '');
  const [secret, setSecret] = useState('');
  const [account, setAccount] = useState(adapter?.account ?? '');
  const [minutes, setMinutes] = useState<string | number>(adapter?.minutes ?? 15);
  const [enabled, setEnabled] = useState(adapter?.enabled ?? true);
  const [sent, setSent] = useState(false);
  const badName = !/^[a-z0-9][a-z0-9-]{0,62}$/.test(name);
  const save = useMutation({
    mutationFn: () =>
      answer(
        client.PUT('/v1/decisions/adapters/{name}', {
          params: { path: { name } },
          body: {
            url: url.trim(),
            minutes: Number(minutes),
            mostQuestions: adapter?.mostQuestions,
            enabled,
            ...(secret && { secret }),
            ...(account.trim() && { account: account.trim() }),
          },
        }),
      ),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['decisions'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={adapter ? said.change : said.add}
      submit={said.save}
      work={save}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!badName && url.trim() !== '' && minutes !== '') save.mutate();
      }}
    >
      <TextInput
        label={said.name}
        description={said.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={sent && badName && said.badName}
        disabled={adapter !== undefined}
        required
      />
      <TextInput
        label={said.url}
        description={said.urlHint}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        error={sent && url.trim() === '' && words.itemForm.need}
        required
      />
      <TextInput
        label={said.secret}
        description={adapter?.hasSecret ? said.secretKept : said.secretHint}
        type="password"
        autoComplete="off"
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <TextInput
        label={said.account}
        description={said.accountHint}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
      <NumberInput
        label={said.minutes}
        value={minutes}
        min={1}
        max={10080}
        allowDecimal={false}
        onChange={setMinutes}
      />
      <Checkbox
        label={said.enabled}
        checked={enabled}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
