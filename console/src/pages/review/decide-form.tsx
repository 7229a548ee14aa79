import type { NewDecision, ReviewItem } from '@breakwater/sdk';
import { Button, Checkbox, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { usePageKeys } from '../../parts/page-keys.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { LabelFields } from './label-fields.tsx';
import { NewSubject } from './new-subject.tsx';
import { contextQuery } from './queries.ts';

const said = words.decision;
const keys = words.itemKeys;

/** What is decided of one subject; without an outcome while nothing was chosen. */
export type Label = Omit<NewDecision['labels'][number], 'outcome'> & {
  readonly outcome?: NewDecision['labels'][number]['outcome'] | undefined;
};

interface Props {
  readonly item: ReviewItem;
  readonly onDecided: (decision: string) => void;
}

/** A decision: a label for each subject, one reason, by the keyboard alone where that is wanted. */
export function DecideForm({ item, onDecided }: Props) {
  const { data } = useQuery({ ...contextQuery(item.id, 'policy'), enabled: false });
  const guidelines = data?.policy?.guidelines ?? [];
  const only = guidelines.length === 1 ? guidelines[0]!.id : '';
  const form = useRef<HTMLFormElement>(null);
  const [key] = useState(newIdempotencyKey);
  const [labels, setLabels] = useState<readonly Label[]>([
    { subject: item.subject as Label['subject'], policy: '', severity: item.severity },
  ]);
  const [reason, setReason] = useState('');
  const [secondReviewer, setSecond] = useState(false);
  const [adding, setAdding] = useState(false);
  const [sent, setSent] = useState(false);
  const chosen = labels.map((label) => ({ ...label, policy: label.policy || only }));
  const wrong =
    (chosen.some(({ outcome }) => outcome === undefined) && said.needOutcome) ||
    (chosen.some(({ policy }) => policy === '') && said.needPolicy) ||
    (reason.trim().length < 3 && said.needReason);
  const decide = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/review/items/{id}/decision', {
          params: { path: { id: item.id }, header: { 'idempotency-key': key } },
          body: {
            labels: chosen as NewDecision['labels'],
            reason: reason.trim(),
            ...(secondReviewer && { secondReviewer }),
          },
        }),
      ),
    onSuccess: ({ decision }) => {
      onDecided(decision);
      queryClient.removeQueries({ queryKey: ['review', 'context', item.id] });
      // What is decided is held no more: it must not be shown, or stepped to, until the list comes anew.
      for (const part of ['items', 'decisions', 'queues', 'waiting', 'appeals'])
        queryClient.removeQueries({ queryKey: ['review', part] });
    },
  });
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setSent(true);
    if (!wrong && !decide.isPending) decide.mutate();
  };
  const change = (place: number, part: Partial<Label>) =>
    setLabels((all) => all.map((one, at) => (at === place ? { ...one, ...part } : one)));
  const focus = (name: string) =>
    form.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  usePageKeys([
    { key: 'v', does: keys.violates, run: () => change(0, { outcome: 'violates' }) },
    {
      key: 'n',
      does: keys.not,
      run: () => change(0, { outcome: 'does-not-violate', severity: 0 }),
    },
    ...[0, 1, 2, 3, 4].map((severity) => ({
      key: String(severity),
      does: keys.severity(severity),
      run: () => change(0, { severity }),
    })),
    { key: 'p', does: keys.policy, run: () => focus('policy') },
    { key: 'r', does: keys.reason, run: () => focus('reason') },
    { key: 'a', does: keys.subject, run: () => setAdding(true) },
    { key: 's', does: keys.second, run: () => setSecond((second) => !second) },
    { key: 'd', does: keys.decide, run: () => send() },
  ]);
  return (
    <form ref={form} className="card decide" onSubmit={send} noValidate>
      <Title order={2}>{said.title}</Title>
      {chosen.map((label, place) => (
        <LabelFields
          key={`${label.subject.kind} ${label.subject.id}`}
          label={label}
          guidelines={guidelines}
          onChange={(part) => change(place, part)}
          onRemove={
            place === 0
              ? undefined
              : () => setLabels((all) => all.filter((_, other) => other !== place))
          }
        />
      ))}
      {adding ? (
        <NewSubject
          onClose={() => setAdding(false)}
          onAdd={(subject) => {
            setLabels((all) => [...all, { ...all[0]!, subject }]);
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" className="plain" onClick={() => setAdding(true)}>
          {said.addSubject}
        </button>
      )}
      <Textarea
        name="reason"
        label={said.reason}
        description={said.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        rows={3}
        maxLength={5000}
      />
      <Checkbox
        label={said.second}
        checked={secondReviewer}
        onChange={(event) => setSecond(event.currentTarget.checked)}
      />
      {sent && wrong && (
        <Text role="alert" size="sm" c="red">
          {wrong}
        </Text>
      )}
      {decide.error && <ProblemNote error={decide.error} />}
      <Button type="submit" loading={decide.isPending}>
        {said.submit}
      </Button>
    </form>
  );
}
