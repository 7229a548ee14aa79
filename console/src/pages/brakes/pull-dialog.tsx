import type { Brake, Surface } from '@breakwater/sdk';
import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { DurationSelect } from './duration-select.tsx';

const said = words.brakes;

const surfaces = Object.keys(words.surfaceNames) as Surface[];

/** Stops something at once, with a reason. */
export function PullDialog({ onClose }: { readonly onClose: () => void }) {
  const [scope, setScope] = useState<Brake['scope']>('suggestions');
  const [surface, setSurface] = useState<Surface>('account-suggestion');
  const [feature, setFeature] = useState('');
  const [minutes, setMinutes] = useState('60');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const short = reason.trim().length < 3;
  const unnamed = scope === 'feature' && feature.trim() === '';
  const target = { suggestions: undefined, surface, feature: feature.trim() }[scope];
  const pull = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/decisions/brakes', {
          params: { header: { 'idempotency-key': key } },
          body: { scope, target, reason: reason.trim(), minutes: Number(minutes) },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: said.pulledDone });
      queryClient.invalidateQueries({ queryKey: ['brakes'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.pull}
      submit={said.pull}
      work={pull}
      danger
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!short && !unnamed) pull.mutate();
      }}
    >
      <Radio.Group
        label={said.what}
        value={scope}
        onChange={(value) => setScope(value as Brake['scope'])}
      >
        {Object.entries(said.scopes).map(([value, label], n) => (
          <Radio
            key={value}
            value={value}
            label={label}
            mt={4}
            data-autofocus={n === 0 || undefined}
          />
        ))}
      </Radio.Group>
      {scope === 'surface' && (
        <NativeSelect
          label={said.surface}
          value={surface}
          data={surfaces.map((value) => ({ value, label: words.surfaceNames[value] }))}
          onChange={(event) => setSurface(event.currentTarget.value as Surface)}
        />
      )}
      {scope === 'feature' && (
        <TextInput
          label={said.feature}
          description={said.featureHint}
          value={feature}
          maxLength={100}
          onChange={(event) => setFeature(event.currentTarget.value)}
          error={sent && unnamed && words.itemForm.need}
          required
        />
      )}
      <DurationSelect value={minutes} onChange={setMinutes} />
      <Textarea
        label={said.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={sent && short && words.decide.needReason}
        rows={3}
        maxLength={5000}
        required
      />
    </FormDialog>
  );
}
