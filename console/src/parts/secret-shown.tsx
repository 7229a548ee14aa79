import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from '../words.ts';

const said = words.secret;

interface Props {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A key or secret, shown once: it is closed by whoever says that they have it. */
export function SecretShown({ title, text, label, secret, onClose, children }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="sm">
        <Text>{text}</Text>
        <Group gap="xs" align="flex-end">
          <TextInput className="secret" label={label} value={secret} readOnly />
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} data-autofocus>
                {copied ? said.copied : said.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
        {children}
        <Group justify="flex-end">
          <Button onClick={onClose}>{said.done}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
