import type { Triage } from '@breakwater/sdk';
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
import { triageQuery } from './queries.ts';
import { QueueRules } from './queue-rules.tsx';

const said = words.triage;
type Due = Triage['settings']['due'];
type ClassName = keyof Due['classes'];

const sooner: readonly NumberField<'dangerNow' | 'minor' | 'trusted'>[] = (
  ['dangerNow', 'minor', 'trusted'] as const
).map((name) => ({ name, path: `due.${name}`, label: said[name] }));

const classes: readonly NumberField<ClassName>[] = (
  Object.keys(words.reportClasses) as ClassName[]
).map((name) => ({ name, path: `due.classes.${name}`, label: words.reportClasses[name] }));

/** How reports are sorted: when each is due, and into which queue it goes. */
export function TriageForm({ triage }: { readonly triage: Triage }) {
  const mayChange = useMay('PUT /v1/reports/triage');
  const [settings, setSettings] = useState(triage.settings);
  const { due, queues } = settings;
  const save = useMutation({
    mutationFn: () => answer(client.PUT('/v1/reports/triage', { body: settings })),
    onSuccess: (kept) => {
      queryClient.setQueryData(triageQuery.queryKey, kept);
      notifications.show({ message: said.saved });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fault = fieldFaults(save.error);
  const put = (change: Partial<Due>) => setSettings({ ...settings, due: { ...due, ...change } });
  return (
    <form className="card" onSubmit={submit} noValidate>
      <Title order={2}>{said.title}</Title>
      <Text size="xs" c="dimmed">
        {said.hint}
      </Text>
      <NumberFields
        fields={sooner}
        values={due}
        fault={fault}
        readOnly={!mayChange}
        onChange={(name, value) => put({ [name]: value })}
      />
      <NumberFields
        fields={classes}
        values={due.classes}
        fault={fault}
        readOnly={!mayChange}
        onChange={(name, value) => put({ classes: { ...due.classes, [name]: value } })}
      />
      <Title order={3}>{said.queues}</Title>
      <Text size="xs" c="dimmed">
        {said.queuesHint}
      </Text>
      <QueueRules
        rules={queues}
        fault={fault}
        readOnly={!mayChange}
        onChange={(rules) => setSettings({ ...settings, queues: rules })}
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
