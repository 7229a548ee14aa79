import type { TermCandidate } from '@breakwater/sdk';
import { Radio, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';
import { IntoFields } from '../policy-changes/into-fields.tsx';
import {
  emptyChange,
  type NewChange,
  type NewChangeText,
  newChangeOf,
} from '../policy-changes/new-change.ts';
import { policyMoved } from '../policy-changes/use-steps.ts';

const said = words.candidates;

interface Props {
  readonly candidate: TermCandidate;
  readonly onClose: () => void;
}

/** Puts a candidate into a change: a draft, or a new one. */
export function AcceptDialog({ candidate: { id, term }, onClose }: Props) {
  const navigate = useNavigate();
  const [tier, setTier] = useState<'block' | 'review'>('review');
  const [into, setInto] = useState('');
  const [change, setChange] = useState<NewChangeText>({
    ...emptyChange(said.changeTitle),
    source: said.source,
  });
  const [sent, setSent] = useState(false);
  const [keys] = useState(() => [newIdempotencyKey(), newIdempotencyKey()] as const);
  const begin = async (made: NewChange) =>
    (
      await answer(
        client.POST('/v1/policy/proposals', {
          params: { header: { 'idempotency-key': keys[0] } },
          body: { ...made, edits: [] },
        }),
      )
    ).id;
  const accept = useMutation({
    mutationFn: async (target: string | NewChange) => {
      const proposal = typeof target === 'string' ? target : await begin(target);
      const reason = typeof target === 'string' ? said.acceptReason : target.reason;
      await answer(
        client.POST('/v1/policy/candidates/{id}/accept', {
          params: { path: { id }, header: { 'idempotency-key': keys[1] } },
          body: { proposal, reason, tier },
        }),
      );
      return proposal;
    },
    onSuccess: async (proposal) => {
      policyMoved();
      onClose();
      await navigate({ to: '/changes/$id', params: { id: proposal } });
    },
  });
  const target = into || newChangeOf(change);
  return (
    <FormDialog
      title={said.acceptTitle}
      submit={said.accept}
      work={accept}
      size="lg"
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (target) accept.mutate(target);
      }}
    >
      <Text>
        <b>{term}</b>. {said.acceptText}
      </Text>
      <Radio.Group
        label={words.itemForm.tier}
        value={tier}
        onChange={(value) => setTier(value as 'block')}
      >
        <Radio value="review" label={words.itemForm.tierReview} mt={4} data-autofocus />
        <Radio value="block" label={words.itemForm.tierBlock} mt={4} />
      </Radio.Group>
      <IntoFields
        into={into}
        onInto={setInto}
        value={change}
        onChange={(part) => setChange({ ...change, ...part })}
        sent={sent}
      />
    </FormDialog>
  );
}
