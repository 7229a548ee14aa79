import { Text, Title } from '@mantine/core';
import { ButtonLink } from '../parts/button-link.tsx';
import { useTitle } from '../parts/use-title.ts';
import { words } from '../words.ts';

const said = words.notFound;

export function NotFound() {
  useTitle(said.title);
  return (
    <main className="page narrow">
      <div className="empty">
        <Title order={1}>{said.title}</Title>
        <Text c="dimmed">{said.detail}</Text>
        <ButtonLink to="/" variant="default">
          {said.back}
        </ButtonLink>
      </div>
    </main>
  );
}
