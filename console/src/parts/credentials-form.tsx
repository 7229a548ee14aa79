import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { words } from '../words.ts';

const said = words.signIn;

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

interface Props {
  /** Who most likely signs in. */
  readonly name?: string | undefined;
  readonly pending: boolean;
  readonly onSubmit: (credentials: Credentials) => void;
}

export function CredentialsForm({ name, pending, onSubmit }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ name: String(form.get('name')), password: String(form.get('password')) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          name="name"
          label={said.name}
          defaultValue={name}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus={name === undefined || undefined}
          withAsterisk={false}
          required
        />
        <PasswordInput
          name="password"
          label={said.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': said.showPassword }}
          data-autofocus={name !== undefined || undefined}
          withAsterisk={false}
          required
        />
        <Button type="submit" loading={pending}>
          {said.submit}
        </Button>
      </Stack>
    </form>
  );
}
