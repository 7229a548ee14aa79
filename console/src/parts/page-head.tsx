import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

interface Props {
  readonly title: string;
  readonly actions?: ReactNode;
}

export function PageHead({ title, actions }: Props) {
  useTitle(title);
  return (
    <div className="page-head">
      <Title order={1}>{title}</Title>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  );
}
