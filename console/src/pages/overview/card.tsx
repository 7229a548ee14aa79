import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

export function Card({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="card">
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}
