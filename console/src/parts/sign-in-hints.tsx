import { Text } from '@mantine/core';
import { words } from '../words.ts';

const said = words.signIn;

export function SignInHints() {
  return (
    <>
      <Text size="xs" c="dimmed">
        {said.hint} <code className="command">{said.hintCommand}</code>
      </Text>
      <Text size="xs" c="dimmed">
        {said.why}
      </Text>
    </>
  );
}
