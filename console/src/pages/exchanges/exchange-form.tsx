import type { Exchange, Protocol } from '@breakwater/sdk';
import { Checkbox, Fieldset, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { FieldInputs } from './field-inputs.tsx';
import { fieldsOf, lacking, settingsOf, type Written, writtenOf } from './schema-fields.ts';

const said = words.exchangeForm;

interface Props {
  readonly protocols: readonly Protocol[];
  readonly exchange?: Exchange;
  readonly onClose: () => void;
}

export function ExchangeForm({ protocols, exchange, onClose }: Props) {
  const navigate = useNavigate();
  const [protocolName, setProtocolName] = useState(exchange?.protocol ?? protocols[0]!.name);
  const [name, setName] = useState(exchange?.name ?? '');
  const [config, setConfig] = useState<Written>(writtenOf(exchange?.config ?? {}));
  const [credentials, setCredentials] = useState<Written>({});
  const [every, setEvery] = useState<string | number>(exchange?.everyMinutes ?? 60);
  const [sendOpinions, setSendOpinions] = useState(exchange?.sendOpinions ?? false);
  const [sent, setSent] = useState(false);
  const [key] = useState(newIdempotencyKey);

  const protocol = protocols.find((each) => each.name === protocolName)!;
  const configFields = fieldsOf(protocol.config);
  const credentialFields = fieldsOf(protocol.credentials);
  const secrets = settingsOf(credentialFields, credentials);
  const badName = !/^[A-Z0-9_]{1,255}$/.test(name);
  const noConfig = lacking(configFields, config);
  const toldSecrets = Object.keys(secrets).length > 0;
  const noSecrets = toldSecrets ? lacking(credentialFields, credentials) : [];

  const save = useMutation({
    mutationFn: () => {
      const settings = {
        config: settingsOf(configFields, config),
        everyMinutes: Number(every),
        sendOpinions,
        ...(toldSecrets && { credentials: secrets }),
      };
      if (exchange) {
        const path = { name: exchange.name };
        return answer(client.PATCH('/v1/exchanges/{name}', { params: { path }, body: settings }));
      }
      return answer(
        client.POST('/v1/exchanges', {
          params: { header: { 'idempotency-key': key } },
          body: { name, protocol: protocolName, ...settings },
        }),
      );
    },
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['exchanges'] });
      queryClient.invalidateQueries({ queryKey: ['banks'] });
      onClose();
      navigate({ to: '/exchanges/$name', params: { name } });
    },
  });
  return (
    <FormDialog
      title={exchange ? said.edit : said.create}
      submit={exchange ? said.save : said.make}
      size="lg"
      work={save}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!badName && noConfig.length === 0 && noSecrets.length === 0) save.mutate();
      }}
    >
      {!exchange && (
        <>
          <NativeSelect
            label={said.protocol}
            value={protocolName}
            data={protocols.map(({ name: value, title: label }) => ({ value, label }))}
            onChange={(event) => {
              setProtocolName(event.currentTarget.value as Protocol['name']);
              setConfig({});
              setCredentials({});
            }}
            data-autofocus
          />
          <TextInput
            label={said.name}
            description={said.nameHint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value.toUpperCase())}
            error={sent && badName && said.badName}
            required
          />
        </>
      )}
      <FieldInputs
        fields={configFields}
        written={config}
        lacking={sent ? noConfig : []}
        onWrite={setConfig}
      />
      {credentialFields.length > 0 && (
        <Fieldset legend={said.credentials}>
          <Stack gap="sm">
            <p className="hint">
              {said.credentialsHint} {exchange && said.keepCredentials}
            </p>
            <FieldInputs
              fields={credentialFields}
              written={credentials}
              lacking={sent ? noSecrets : []}
              secret
              onWrite={setCredentials}
            />
          </Stack>
        </Fieldset>
      )}
      <NumberInput
        label={said.every}
        value={every}
        onChange={setEvery}
        min={1}
        max={10_080}
        allowDecimal={false}
      />
      {protocol.opinions.length > 0 && (
        <Checkbox
          label={said.sendOpinions}
          checked={sendOpinions}
          onChange={(event) => setSendOpinions(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
