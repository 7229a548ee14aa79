import type { NetworkDetail } from '@breakwater/sdk';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

export type Step = 'confirm' | 'refuse' | 'undo';

/** As the service asks for, in characters. */
const leastReason = 3;

interface Props {
  readonly network: NetworkDetail;
  readonly step: Step;
  readonly onClose: () => void;
}

function send(id: string, step: Step, reason: string, key: string) {
  if (step === 'undo') {
    return answer(
      client.DELETE('/v1/networks/{id}/decision', { params: { path: { id } }, body: { reason } }),
    );
  }
  return answer(
    client.POST('/v1/networks/{id}/decision', {
      params: { path: { id }, header: { 'idempotency-key': key } },
      body: { decision: step, reason },
    }),
  );
}

/** Confirms, refuses, or takes a decision back; always with a reason. */
export function DecideDialog({ network, step, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const said = words.decide[step];
  const decide = useMutation({
    mutationFn: () => send(network.id, step, reason.trim(), key),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['networks'] });
      queryClient.invalidateQueries({ queryKey: ['overview'] });
      notifications.show({ message: said.done });
      onClose();
    },
  });
  const short = reason.trim().length < leastReason;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!short) decide.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>{said.text}</Text>
          {step === 'confirm' && network.atRisk > 0 && (
            <div className="at-risk-note">{words.network.care(network.atRisk)}</div>
          )}
          <Textarea
            label={words.decide.reason}
            description={words.decide.reasonHint}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setKey(newIdempotencyKey());
            }}
            error={sent && short && words.decide.needReason}
            rows={4}
            maxLength={2000}
            required
            data-autofocus
          />
          {decide.isError && <ProblemNote error={decide.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.decide.cancel}
            </Button>
            <Button type="submit" loading={decide.isPending}>
              {said.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
