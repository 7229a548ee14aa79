import type { ReviewSettings } from '@breakwater/sdk';
import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, client } from '../../api.ts';
import { fieldFaults } from '../../parts/field-faults.ts';
import { type NumberField, NumberFields } from '../../parts/number-fields.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { Guidelines } from './guidelines.tsx';
import { settingsQuery } from './queries.ts';

const said = words.reviewSettings;
type Numbers = 'leaseMinutes' | 'goldenRate' | 'appealDays' | 'appealHours';
type Care = ReviewSettings['care'];
type Look = ReviewSettings['lookAgain'];

const plain: readonly NumberField<Numbers>[] = [
  { name: 'leaseMinutes', path: 'leaseMinutes', label: said.leaseMinutes },
  { name: 'appealDays', path: 'appealDays', label: said.appealDays },
  { name: 'appealHours', path: 'appealHours', label: said.appealHours },
  { name: 'goldenRate', path: 'goldenRate', label: said.goldenRate, percent: true },
];
const looks: readonly NumberField<keyof Look>[] = (['negatives', 'positives'] as const).map(
  (name) => ({ name, path: `lookAgain.${name}`, label: said[name], percent: true }),
);
const care: readonly NumberField<keyof Care>[] = (Object.keys(said.care) as (keyof Care)[]).map(
  (name) => ({ name, path: `care.${name}`, label: said.care[name] }),
);

/** Changes how review goes, as a whole; what is wrong is told at its field. */
export function ReviewSettingsForm({ settings: given }: { readonly settings: ReviewSettings }) {
  const mayChange = useMay('PUT /v1/review/settings');
  const [settings, setSettings] = useState(given);
  const put = (change: Partial<ReviewSettings>) => setSettings({ ...settings, ...change });
  const save = useMutation({
    mutationFn: () => answer(client.PUT('/v1/review/settings', { body: settings })),
    onSuccess: ({ version }) => {
      queryClient.setQueryData(settingsQuery.queryKey, { version, settings });
      notifications.show({ message: said.saved });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fault = fieldFaults(save.error);
  const common = { fault, readOnly: !mayChange };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <section className="card">
        <Title order={2}>{said.flow}</Title>
        <NumberFields
          {...common}
          fields={plain}
          values={settings}
          onChange={(name, value) => put({ [name]: value })}
        />
        <Text size="xs" c="dimmed">
          {said.looksHint}
        </Text>
        <NumberFields
          {...common}
          fields={looks}
          values={settings.lookAgain}
          onChange={(name, value) => put({ lookAgain: { ...settings.lookAgain, [name]: value } })}
        />
      </section>
      <section className="card">
        <Title order={2}>{said.careTitle}</Title>
        <Text size="xs" c="dimmed">
          {said.careHint}
        </Text>
        <NumberFields
          {...common}
          fields={care}
          values={settings.care}
          onChange={(name, value) => put({ care: { ...settings.care, [name]: value } })}
        />
      </section>
      <Guidelines
        {...common}
        guidelines={settings.guidelines}
        onChange={(guidelines) => put({ guidelines })}
      />
      {save.error && <ProblemNote error={save.error} />}
      {mayChange && (
        <Button type="submit" className="start" loading={save.isPending}>
          {said.save}
        </Button>
      )}
    </form>
  );
}
