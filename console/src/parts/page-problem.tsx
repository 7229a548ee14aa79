import { Container } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { ProblemNote } from './problem-note.tsx';

/** A page that cannot be shown at all. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    router.invalidate();
  };
  return (
    <Container size="sm" pt="xl">
      <ProblemNote error={error} onRetry={again} />
    </Container>
  );
}
