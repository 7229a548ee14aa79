import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly action?: ReactNode;
}

/** A place with nothing in it yet, and what to do about that. */
export function Empty({ title, detail, action }: Props) {
  return (
    <div className="empty">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{detail}</Text>
      {action}
    </div>
  );
}
