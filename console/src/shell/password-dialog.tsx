import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, begun, client } from '../api.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { queryClient } from '../query-client.ts';
import { sessionQuery } from '../session.ts';
import { words } from '../words.ts';

const said = words.password;
/** As the service asks for. */
const least = 12;

/** Whoever came by a link sets a password to come back with. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [sent, setSent] = useState(false);
  const set = useMutation({
    mutationFn: async () =>
      begun(
        await answer(
          client.PUT('/v1/users/current/password', {
            body: { password: next, ...(current && { current }) },
          }),
        ),
      ),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      notifications.show({ message: said.done });
      onClose();
    },
  });
  const short = next.length < least;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!short) set.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text>{said.text}</Text>
          <PasswordInput
            label={said.current}
            description={said.currentHint}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label={said.next}
            description={said.nextHint(least)}
            error={sent && short && said.tooShort(least)}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          {set.isError && <ProblemNote error={set.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.decide.cancel}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {said.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
