import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { fieldFaults } from '../../parts/field-faults.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { flaggersQuery } from './queries.ts';

const said = words.flaggers;
const kinds = ['trusted-flagger', 'hotline', 'authority'] as const;

interface Props {
  readonly onClose: () => void;
  /** `key`: shown once. */
  readonly onMade: (made: { readonly name: string; readonly key: string }) => void;
}

/** Trusts a flagger: it has a key of its own, and may write from one mailbox. */
export function FlaggerDialog({ onClose, onMade }: Props) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('trusted-flagger');
  const [contact, setContact] = useState('');
  const [mailbox, setMailbox] = useState('');
  const [sent, setSent] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const unnamed = name.trim() === '';
  const make = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/reports/flaggers', {
          params: { header: { 'idempotency-key': key } },
          body: {
            name: name.trim(),
            kind,
            contact: contact.trim(),
            ...(mailbox.trim() && { mailbox: mailbox.trim() }),
          },
        }),
      ),
    onSuccess: (made) => {
      queryClient.invalidateQueries({ queryKey: flaggersQuery.queryKey });
      onClose();
      if (made.key !== null) onMade({ name: name.trim(), key: made.key });
    },
  });
  const fault = fieldFaults(make.error);
  return (
    <FormDialog
      title={said.new}
      submit={said.make}
      work={make}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!unnamed) make.mutate();
      }}
    >
      <TextInput
        label={said.columns.name}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        error={(sent && unnamed && said.needName) || fault('name')}
        required
        data-autofocus
      />
      <NativeSelect
        label={said.columns.kind}
        value={kind}
        data={kinds.map((value) => ({ value, label: words.reporters[value] }))}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      <TextInput
        label={said.contact}
        value={contact}
        maxLength={200}
        onChange={(event) => setContact(event.currentTarget.value)}
        error={fault('contact')}
      />
      <TextInput
        label={said.mailbox}
        description={said.mailboxHint}
        value={mailbox}
        onChange={(event) => setMailbox(event.currentTarget.value)}
        error={fault('mailbox')}
        type="email"
      />
    </FormDialog>
  );
}
