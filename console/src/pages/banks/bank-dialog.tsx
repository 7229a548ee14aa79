import type { Bank } from '@breakwater/sdk';
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.bankForm;

interface Props {
  /** The bank that is changed; none where one is made. */
  readonly bank?: Bank;
  readonly onClose: () => void;
}

/** Makes a bank, or changes what is told of it. */
export function BankDialog({ bank, onClose }: Props) {
  const navigate = useNavigate();
  const [name, setName] = useState(bank?.name ?? '');
  const [source, setSource] = useState(bank?.source ?? '');
  const [share, setShare] = useState<string | number>(
    Number((100 * (bank?.enabledShare ?? 1)).toFixed(4)),
  );
  const [distance, setDistance] = useState<string | number>(bank?.distance ?? '');
  const [sharedOnward, setSharedOnward] = useState(bank?.sharedOnward ?? false);
  const [sent, setSent] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const badName = !/^[A-Z0-9_]{1,255}$/.test(name);
  const noShare = share === '';
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name,
        source: source.trim(),
        enabledShare: Number(share) / 100,
        distance: distance === '' ? null : Number(distance),
        sharedOnward,
      };
      if (!bank) {
        return answer(
          client.POST('/v1/banks', { params: { header: { 'idempotency-key': key } }, body }),
        );
      }
      const path = { name: bank.name };
      return answer(client.PATCH('/v1/banks/{name}', { params: { path }, body }));
    },
    onSuccess: async () => {
      queryClient.invalidateQueries({ queryKey: ['banks'] });
      onClose();
      await navigate({ to: '/banks/$name', params: { name }, replace: bank !== undefined });
    },
  });
  return (
    <FormDialog
      title={bank ? said.edit : said.create}
      submit={bank ? said.save : said.make}
      work={save}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!badName && !noShare) save.mutate();
      }}
    >
      <TextInput
        label={said.name}
        description={said.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value.toUpperCase())}
        error={sent && badName && said.badName}
        required
        data-autofocus
      />
      <TextInput
        label={said.source}
        description={said.sourceHint}
        value={source}
        maxLength={500}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <NumberInput
        label={said.share}
        description={said.shareHint}
        value={share}
        onChange={setShare}
        error={sent && noShare && said.needShare}
        min={0}
        max={100}
      />
      <NumberInput
        label={said.distance}
        description={said.distanceHint}
        value={distance}
        onChange={setDistance}
        min={0}
        max={64}
        allowDecimal={false}
      />
      <Checkbox
        label={said.onward}
        checked={sharedOnward}
        onChange={(event) => setSharedOnward(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
