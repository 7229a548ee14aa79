import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { words } from '../../words.ts';
import { type Draft, relationKinds } from './draft.ts';

const said = words.newInvestigation;

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly error: string | undefined;
}

/** What most people leave as it is. */
export function RelationsAndLimits({ draft, onChange, error }: Props) {
  return (
    <details>
      <summary>{said.more}</summary>
      <Stack gap="md" mt="sm">
        <Checkbox.Group
          label={said.relations}
          value={[...draft.relations]}
          onChange={(chosen) =>
            onChange({ relations: relationKinds.filter((kind) => chosen.includes(kind)) })
          }
          error={error}
        >
          <div className="relations">
            {relationKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={words.relations[kind]} />
            ))}
          </div>
        </Checkbox.Group>
        <NumberInput
          label={said.maximum}
          description={said.maximumHint}
          value={draft.maximumMembers ?? ''}
          onChange={(value) => onChange({ maximumMembers: Number(value) || undefined })}
          min={1}
          max={50_000}
          allowDecimal={false}
          w={260}
        />
      </Stack>
    </details>
  );
}
