import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, client } from '../../api.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { fieldFaults } from '../../parts/field-faults.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SecretShown } from '../../parts/secret-shown.tsx';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { webhookQuery } from './queries.ts';

const said = words.webhook;
const changed = () => queryClient.invalidateQueries({ queryKey: ['reports'] });

/** Where the platform hears what became of its reports: set anew, or ended. */
export function WebhookCard() {
  const { data, error, refetch } = useQuery(webhookQuery);
  const [url, setUrl] = useState('');
  const [ending, setEnding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const set = useMutation({
    mutationFn: () => answer(client.PUT('/v1/reports/webhook', { body: { url: url.trim() } })),
    onSuccess: (made) => {
      changed();
      setUrl('');
      setSecret(made.secret);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  const fault = fieldFaults(set.error)('url');
  const webhook = data?.webhook;
  return (
    <form className="card" onSubmit={submit} noValidate>
      <Title order={2}>{said.title}</Title>
      <Text size="xs" c="dimmed">
        {said.hint}
      </Text>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {data && !webhook && <Text>{said.none}</Text>}
      {webhook && (
        <Text className="webhook-at">
          <b>{webhook.url}</b>
          <br />
          {said.since(webhook.changedBy)} <When at={webhook.changedAt} />
        </Text>
      )}
      <TextInput
        label={said.url}
        value={url}
        placeholder="https://"
        onChange={(event) => setUrl(event.currentTarget.value)}
        error={fault}
        type="url"
        autoCapitalize="none"
        spellCheck={false}
      />
      {set.error && !fault && <ProblemNote error={set.error} />}
      <Group gap="xs">
        <Button type="submit" loading={set.isPending}>
          {webhook ? said.change : said.set}
        </Button>
        {webhook && (
          <Button variant="default" onClick={() => setEnding(true)}>
            {said.end}
          </Button>
        )}
      </Group>
      {secret && (
        <SecretShown
          title={said.secretTitle}
          text={said.secretText}
          label={said.secret}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
      {ending && (
        <ConfirmDialog
          title={said.end}
          text={said.endText}
          submit={said.end}
          danger
          send={() => client.DELETE('/v1/reports/webhook')}
          onDone={changed}
          onClose={() => setEnding(false)}
        />
      )}
    </form>
  );
}
