import { Button, Loader, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef } from 'react';
import { answer, begun, client } from '../api.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { queryClient } from '../query-client.ts';
import { sessionQuery } from '../session.ts';
import { Mark } from '../shell/mark.tsx';
import { words } from '../words.ts';

/** Only a place inside the console: no other site, no loop. */
const inside = (to: string | undefined) =>
  to?.startsWith('/') && !/^\/[/\\]/.test(to) && !to.startsWith('/sign-in') ? to : '/';

export function SignIn() {
  const { token, to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const used = useRef(false);
  const signIn = useMutation({
    mutationFn: async (by: { token: string } | { name: string; password: string }) =>
      begun(
        await ('token' in by
          ? answer(client.POST('/v1/sessions/link', { body: by }))
          : answer(client.POST('/v1/sessions', { body: by }))),
      ),
    onSuccess: (session) => {
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, session);
      router.history.push(inside(to));
    },
  });

  useEffect(() => {
    document.title = `${words.signIn.title} · ${words.product}`;
    if (!token || used.current) return;
    used.current = true;
    // The token leaves the address at once: it must not stay in the history.
    navigate({ to: '/sign-in', search: { to }, replace: true });
    signIn.mutate({ token });
  }, [token, to, navigate, signIn.mutate]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('name')), password: String(form.get('password')) });
  };

  return (
    <main className="sign-in">
      <Paper withBorder p="xl" radius="md" className="sign-in-card">
        <Stack gap="md">
          <div className="sign-in-brand">
            <Mark size={34} />
            <span>{words.product}</span>
          </div>
          <Title order={1}>{words.signIn.title}</Title>
          {signIn.isError && <ProblemNote error={signIn.error} />}
          {signIn.isPending && signIn.variables && 'token' in signIn.variables ? (
            <Text role="status">
              <Loader size="xs" mr="xs" />
              {words.signIn.byLink}
            </Text>
          ) : (
            <form onSubmit={submit}>
              <Stack gap="sm">
                <TextInput name="name" label={words.signIn.name} autoComplete="username" required />
                <PasswordInput
                  name="password"
                  label={words.signIn.password}
                  autoComplete="current-password"
                  required
                />
                <Button type="submit" loading={signIn.isPending}>
                  {words.signIn.submit}
                </Button>
              </Stack>
            </form>
          )}
          <Text size="xs" c="dimmed">
            {words.signIn.hint}
          </Text>
          <Text size="xs" c="dimmed">
            {words.signIn.why}
          </Text>
        </Stack>
      </Paper>
    </main>
  );
}
