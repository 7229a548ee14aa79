import { Button, Group, Modal, Stack } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { words } from '../words.ts';
import { ProblemNote } from './problem-note.tsx';

interface Props {
  readonly title: string;
  readonly submit: string;
  /** What the form does; its problem is shown above the buttons. */
  readonly work: Pick<UseMutationResult<unknown, Error, never>, 'isPending' | 'error'>;
  readonly size?: string;
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question in a dialog: what it asks, and one answer that is sent. */
export function FormDialog(props: Props) {
  const { title, submit, work, size = 'md', danger, onSubmit, onClose, children } = props;
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          {children}
          {work.error && <ProblemNote error={work.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.decide.cancel}
            </Button>
            <Button type="submit" loading={work.isPending} {...(danger && { color: 'red.8' })}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
