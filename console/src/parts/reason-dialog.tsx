import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { words } from '../words.ts';
import { FormDialog } from './form-dialog.tsx';

/** As the service asks for, in characters. */
const least = 3;

interface Props {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** What else is asked, before the reason. */
  readonly children?: ReactNode;
}

/** A step that takes a reason, which is recorded. */
export function ReasonDialog(props: Props) {
  const { title, text, submit, send, onDone, onClose, children } = props;
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const short = reason.trim().length < least;
  const step = useMutation({
    mutationFn: () => send(reason.trim()),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={title}
      submit={submit}
      work={step}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!short) step.mutate();
      }}
    >
      <Text>{text}</Text>
      {children}
      <Textarea
        label={words.decide.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={sent && short && words.decide.needReason}
        rows={3}
        maxLength={1000}
        required
        data-autofocus={!children || undefined}
      />
    </FormDialog>
  );
}
