import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FormDialog } from './form-dialog.tsx';

interface Props {
  readonly title: string;
  /** What comes of it. */
  readonly text: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly send: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A step that cannot be taken back by a key press: what comes of it, and one answer. */
export function ConfirmDialog(props: Props) {
  const { title, text, submit, danger, send, onDone, onClose } = props;
  const step = useMutation({
    mutationFn: send,
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
      {...(danger && { danger })}
      onClose={onClose}
      onSubmit={() => step.mutate()}
    >
      <Text>{text}</Text>
    </FormDialog>
  );
}
