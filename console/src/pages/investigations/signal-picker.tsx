import type { SignalKind } from '@breakwater/sdk';
import { NumberInput, Radio, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import type { SignalSeeds } from './draft.ts';
import { SignalPreview } from './signal-preview.tsx';

const said = words.newInvestigation;

interface Props {
  readonly chosen: SignalSeeds | undefined;
  readonly onChange: (signal: SignalSeeds) => void;
  readonly error: string | undefined;
}

/** Chooses what is observed of the accounts to begin with, and how strongly. */
export function SignalPicker({ chosen, onChange, error }: Props) {
  const kinds = useQuery({
    queryKey: ['signal-kinds'],
    queryFn: () => answer(client.GET('/v1/signals/kinds')),
  });
  if (kinds.error) return <ProblemNote error={kinds.error} onRetry={kinds.refetch} />;
  if (!kinds.data) return <Skeleton h={220} />;
  return (
    <Stack gap="md">
      <Radio.Group
        label={said.signal}
        value={chosen?.kind ?? ''}
        onChange={(kind) => onChange({ kind: kind as SignalKind, minimumScore: 0 })}
        error={error}
      >
        <div className="signals">
          {kinds.data.items.map(({ kind, title, accounts }) => (
            <Radio
              key={kind}
              value={kind}
              label={title}
              description={said.accounts(accounts)}
              disabled={accounts === 0}
            />
          ))}
        </div>
      </Radio.Group>
      {chosen && (
        <>
          <NumberInput
            label={said.minimumScore}
            description={said.minimumScoreHint}
            value={chosen.minimumScore}
            onChange={(value) => onChange({ ...chosen, minimumScore: Number(value) || 0 })}
            min={0}
            max={1}
            step={0.05}
            decimalScale={3}
            clampBehavior="strict"
            maw={420}
          />
          <SignalPreview of={chosen} />
        </>
      )}
    </Stack>
  );
}
