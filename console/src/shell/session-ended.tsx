import { Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, begun, client } from '../api.ts';
import { type Credentials, CredentialsForm } from '../parts/credentials-form.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SignInHints } from '../parts/sign-in-hints.tsx';
import { queryClient } from '../query-client.ts';
import { sessionQuery } from '../session.ts';
import { words } from '../words.ts';

interface Props {
  /** Whose session ended. */
  readonly name: string | undefined;
}

/** Covers the page when the session ends; what was being written there stays, for the same person. */
export function SessionEnded({ name }: Props) {
  const signIn = useMutation({
    mutationFn: async (body: Credentials) =>
      begun(await answer(client.POST('/v1/sessions', { body }))),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      queryClient.invalidateQueries();
    },
  });
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={words.sessionEnded.title}
      zIndex={1000}
      overlayProps={{ color: 'var(--ground)', backgroundOpacity: 1 }}
      centered
    >
      <Stack gap="md">
        <Text>{words.sessionEnded.text}</Text>
        {signIn.isError && <ProblemNote error={signIn.error} />}
        <CredentialsForm name={name} pending={signIn.isPending} onSubmit={signIn.mutate} />
        <SignInHints />
      </Stack>
    </Modal>
  );
}
