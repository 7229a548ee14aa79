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

/** As the service asks for, in characters. */
const leastPurpose = 3;

interface Props {
  readonly network: NetworkDetail;
  readonly onClose: () => void;
}

/** Asks what an export is for, and gives the file. */
export function ExportDialog({ network: { id, atRisk }, onClose }: Props) {
  const [purpose, setPurpose] = useState('');
  const [format, setFormat] = useState<Format>('html');
  const [sent, setSent] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const make = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/networks/{id}/exports', {
          params: { path: { id }, header: { 'idempotency-key': key } },
          body: { purpose: purpose.trim(), format },
        }),
      ),
  });
  const short = purpose.trim().length < leastPurpose;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!short) make.mutate();
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
          <Text size="xs" c="dimmed">
            {said.yours}
          </Text>
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
            <ul className="points">
              {said.points(atRisk).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <Textarea
              label={said.purpose}
              description={said.purposeHint}
              value={purpose}
              onChange={(event) => {
                setPurpose(event.currentTarget.value);
                setKey(newIdempotencyKey());
              }}
              error={sent && short && said.needPurpose}
              rows={3}
              maxLength={1000}
              required
              data-autofocus
            />
            <Select
              label={said.format}
              data={formats}
              value={format}
              onChange={(value) => {
                if (value) setFormat(value);
                setKey(newIdempotencyKey());
              }}
              allowDeselect={false}
            />
            {make.isError && <ProblemNote error={make.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {words.decide.cancel}
              </Button>
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
