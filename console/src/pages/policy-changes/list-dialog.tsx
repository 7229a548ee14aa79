import { FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';
import { policyMoved } from './use-steps.ts';

const said = words.listForm;

interface Props {
  readonly proposal: string;
  readonly onClose: () => void;
}

/** Loads a list of terms or links into a change; it is taken whole, or refused whole with its line. */
export function ListDialog({ proposal: id, onClose }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [section, setSection] = useState<'terms' | 'links'>('terms');
  const [format, setFormat] = useState<'csv' | 'jsonl'>('csv');
  const [tier, setTier] = useState<'block' | 'review'>('review');
  const [source, setSource] = useState('');
  const [sent, setSent] = useState(false);
  const nothing = file === null && text.trim() === '';
  const load = useMutation({
    mutationFn: async () =>
      answer(
        client.POST('/v1/policy/proposals/{id}/list', {
          params: { path: { id }, header: { 'idempotency-key': newIdempotencyKey() } },
          body: {
            section,
            format,
            tier,
            source: source.trim(),
            text: (await file?.text()) ?? text,
          },
        }),
      ),
    onSuccess: () => {
      policyMoved();
      onClose();
    },
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen) setFormat(/\.(jsonl|ndjson|json)$/i.test(chosen.name) ? 'jsonl' : 'csv');
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.submit}
      work={load}
      size="lg"
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!nothing && source.trim() !== '') load.mutate();
      }}
    >
      <FileInput
        label={said.file}
        description={said.fileHint}
        placeholder={said.choose}
        value={file}
        onChange={choose}
        clearable
        clearButtonProps={{ 'aria-label': words.lookUp.clear }}
        accept=".csv,.jsonl,.ndjson,.json,.txt"
      />
      {file === null && (
        <Textarea
          label={said.or}
          rows={4}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={sent && nothing && words.itemForm.need}
          classNames={{ input: 'json' }}
          spellCheck={false}
        />
      )}
      <div className="two-fields">
        <NativeSelect
          label={said.section}
          value={section}
          data={(['terms', 'links'] as const).map((value) => ({
            value,
            label: words.policy.sections[value],
          }))}
          onChange={(event) => setSection(event.currentTarget.value as 'terms')}
        />
        <NativeSelect
          label={said.format}
          value={format}
          data={[
            { value: 'csv', label: 'CSV' },
            { value: 'jsonl', label: 'JSON Lines' },
          ]}
          onChange={(event) => setFormat(event.currentTarget.value as 'csv')}
        />
      </div>
      <NativeSelect
        label={said.tier}
        value={tier}
        data={(['review', 'block'] as const).map((value) => ({
          value,
          label: words.policy.tiers[value],
        }))}
        onChange={(event) => setTier(event.currentTarget.value as 'block')}
      />
      <TextInput
        label={said.source}
        description={words.itemForm.sourceHint}
        value={source}
        maxLength={200}
        onChange={(event) => setSource(event.currentTarget.value)}
        error={sent && source.trim() === '' && words.itemForm.need}
        required
      />
    </FormDialog>
  );
}
