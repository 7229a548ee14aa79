import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';

const said = words.newInvestigation;

interface Props {
  readonly chosen: string | null;
  readonly onChange: (kind: string | null) => void;
  readonly error: string | undefined;
}

export function SignalPicker({ chosen, onChange, error }: Props) {
  const kinds = useQuery({
    queryKey: ['signal-kinds'],
    queryFn: () => answer(client.GET('/v1/signals/kinds')),
  });
  if (kinds.error) return <ProblemNote error={kinds.error} onRetry={kinds.refetch} />;
  if (kinds.data?.items.length === 0) return <Text c="dimmed">{said.noSignals}</Text>;
  return (
    <Select
      label={said.signal}
      data={(kinds.data?.items ?? []).map(({ kind, title, accounts }) => ({
        value: kind,
        label: said.signalOption(title, accounts),
      }))}
      value={chosen}
      onChange={onChange}
      error={error}
    />
  );
}
