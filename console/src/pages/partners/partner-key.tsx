import type { Partner } from '@breakwater/sdk';
import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';

const said = words.partnerKey;

interface Props {
  readonly partner: Partner;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A new partner's key, shown once, and where it reads with it. */
export function PartnerKey({ partner: { id, name }, secret, onClose }: Props) {
  const place = `${window.location.origin}/share`;
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.title(name)}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="sm">
        <Text>{said.text}</Text>
        <Group gap="xs" align="flex-end">
          <TextInput className="secret" label={said.key} value={secret} readOnly />
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} data-autofocus>
                {copied ? said.copied : said.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
        <dl className="digests" aria-label={said.addresses}>
          <Fact label={said.stopncii}>
            <code>{place}/stopncii/v1</code>
            <br />
            {said.stopnciiKey}
          </Fact>
          <Fact label={said.threatexchange}>
            <code>
              {place}/threatexchange/{id}/threat_updates
            </code>
            <br />
            {said.threatexchangeKey}
          </Fact>
        </dl>
        <Group justify="flex-end">
          <Button onClick={onClose}>{said.done}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
