import type { NetworkDetail } from '@breakwater/sdk';
import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';

const said = words.exporting;
type Format = keyof typeof said.formats;
const formats = Object.entries(said.formats).map(([value, label]) => ({
  value: value as Format,
  label,
}));

interface Props {
  readonly network: NetworkDetail;
  readonly onClose: () => void;
}

/** Asks what an export is for, and gives the file. */
export function ExportDialog({ network: { id }, onClose }: Props) {
  const [purpose, setPurpose] = useState('');
  const [format, setFormat] = useState<Format>('html');
  const [sent, setSent] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/networks/{id}/exports', {
          params: { path: { id }, header: { 'idempotency-key': newIdempotencyKey() } },
          body: { purpose: purpose.trim(), format },
        }),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (purpose.trim()) make.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {make.data ? (
        <Stack gap="md">
          <Text role="status">{said.ready}</Text>
          <Group gap="xs">
            <Button component="a" href={make.data.href} download data-autofocus>
              {said.download}
            </Button>
            <Button variant="default" onClick={onClose}>
              {said.close}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <Text>{said.text}</Text>
            <Textarea
              label={said.purpose}
              description={said.purposeHint}
              value={purpose}
              onChange={(event) => setPurpose(event.currentTarget.value)}
              error={sent && !purpose.trim() && said.needPurpose}
              rows={3}
              maxLength={1000}
              required
              data-autofocus
            />
            <Select
              label={said.format}
              data={formats}
              value={format}
              onChange={(value) => value && setFormat(value)}
              allowDeselect={false}
            />
            {make.isError && <ProblemNote error={make.error} />}
            <Group justify="flex-end">
              <Button type="submit" loading={make.isPending}>
                {said.submit}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
