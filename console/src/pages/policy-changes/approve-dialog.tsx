import type { PolicyChangeDetail } from '@breakwater/sdk';
import { Checkbox, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';
import { policyMoved } from './use-steps.ts';

const said = words.changePage;

interface Props {
  readonly change: PolicyChangeDetail;
  readonly onClose: () => void;
}

/** A second person approves what they looked at: the revision is sent along. */
export function ApproveDialog({ change: { id, revision, shadowUntil }, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [emergency, setEmergency] = useState(false);
  const [sent, setSent] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const short = reason.trim().length < 3;
  const over = shadowUntil !== null && Date.parse(shadowUntil) <= Date.now();
  const approve = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/policy/proposals/{id}/approve', {
          params: { path: { id }, header: { 'idempotency-key': key } },
          body: { reason: reason.trim(), revision, emergency },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: said.approvedDone });
      policyMoved();
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.approve}
      submit={said.approve}
      work={approve}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!short) approve.mutate();
      }}
    >
      <Text>{over ? said.approveNow : said.approveText}</Text>
      <Textarea
        label={words.decide.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={sent && short && words.decide.needReason}
        rows={3}
        maxLength={5000}
        required
        data-autofocus
      />
      {!over && (
        <Checkbox
          label={said.emergency}
          description={said.emergencyHint}
          checked={emergency}
          onChange={(event) => setEmergency(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
