import { Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { hashesOf } from './hashes.ts';

const said = words.entryForm;

/** What is wrong with the lines of hashes, if anything is. */
function problemOf(lines: readonly string[]): string | undefined {
  const bad = lines.find((line) => hashesOf(line).length === 0);
  if (bad !== undefined) return said.badHash(bad);
  return lines.length === 0 ? said.needHash : undefined;
}

/** Adds an entry by its hashes; it matches from then on. */
export function AddEntryDialog({ bank, onClose }: { bank: string; onClose: () => void }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [sent, setSent] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const problem = problemOf(lines);
  const add = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/banks/{name}/entries', {
          params: { path: { name: bank }, header: { 'idempotency-key': key } },
          body: { fingerprints: lines.flatMap((line) => hashesOf(line).slice(0, 1)), note },
        }),
      ),
    onSuccess: ({ id }) => {
      queryClient.invalidateQueries({ queryKey: ['banks'] });
      notifications.show({ message: said.added });
      onClose();
      navigate({ to: '/banks/$name', params: { name: bank }, search: { entry: id } });
    },
  });
  return (
    <FormDialog
      title={said.title}
      submit={said.add}
      size="lg"
      work={add}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!problem) add.mutate();
      }}
    >
      <Textarea
        label={said.hashes}
        description={said.hashesHint}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setKey(newIdempotencyKey());
        }}
        error={sent && problem}
        rows={4}
        spellCheck={false}
        required
        data-autofocus
      />
      <TextInput
        label={said.note}
        description={said.noteHint}
        value={note}
        maxLength={255}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
