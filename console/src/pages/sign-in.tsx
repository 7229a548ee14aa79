import { Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { answer, begun, client } from '../api.ts';
import { type Credentials, CredentialsForm } from '../parts/credentials-form.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SignInHints } from '../parts/sign-in-hints.tsx';
import { useTitle } from '../parts/use-title.ts';
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
  useTitle(words.signIn.title);
  const signIn = useMutation({
    mutationFn: async (by: { token: string } | Credentials) =>
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
    if (!token || used.current) return;
    used.current = true;
    // The token leaves the address at once: it must not stay in the history.
    navigate({ to: '/sign-in', search: { to }, replace: true });
    signIn.mutate({ token });
  }, [token, to, navigate, signIn.mutate]);

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
            <CredentialsForm pending={signIn.isPending} onSubmit={signIn.mutate} />
          )}
          <SignInHints />
        </Stack>
      </Paper>
    </main>
  );
}
