import { Anchor, Container, Title } from '@mantine/core';
import { words } from '../words.ts';

export function NotFound() {
  return (
    <Container component="main" size="xs" pt={80}>
      <Title order={1}>{words.notFound.title}</Title>
      <Anchor href="/">{words.notFound.back}</Anchor>
    </Container>
  );
}
