import type { SetAside } from '@breakwater/sdk';
import { Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';

const said = words.exchange;

interface Props {
  readonly exchange: string;
  readonly one: SetAside;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A record as it should have come, tried again. */
export function MendDialog({ exchange, one, onDone, onClose }: Props) {
  const [content, setContent] = useState(one.content);
  const [sent, setSent] = useState(false);
  const empty = content.trim() === '';
  const replay = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/exchanges/{name}/set-aside/{id}/replay', {
          params: { path: { name: exchange, id: one.id } },
          body: { content },
        }),
      ),
    onSuccess: ({ outcome }) => {
      notifications.show({ message: said.outcomes[outcome] });
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.mendTitle}
      submit={said.replay}
      size="lg"
      work={replay}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!empty) replay.mutate();
      }}
    >
      <Text>{said.mendText}</Text>
      <Text c="dimmed">{one.reason}</Text>
      <Textarea
        label={said.content}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
        error={sent && empty && said.needContent}
        rows={5}
        maxLength={262_144}
        spellCheck={false}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
