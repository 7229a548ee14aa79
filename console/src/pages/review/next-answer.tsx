import { Text } from '@mantine/core';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { nextTold, type useNext } from './use-next.ts';

/** Why no item came: a problem, a break, or that nothing waits. It stays until one is asked for again. */
export function NextAnswer({ next }: { readonly next: ReturnType<typeof useNext> }) {
  if (next.error) return <ProblemNote error={next.error} />;
  return <Text role="status">{next.data && nextTold(next.data)}</Text>;
}
