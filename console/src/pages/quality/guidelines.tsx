import { Button, Text, Title } from '@mantine/core';
import { words } from '../../words.ts';
import { type Guideline, GuidelineFields } from './guideline-fields.tsx';

const said = words.reviewSettings;

interface Props {
  readonly guidelines: readonly Guideline[];
  readonly fault: (path: string) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (guidelines: Guideline[]) => void;
}

/** The rules by which people decide, each to be opened and written anew. */
export function Guidelines({ guidelines, fault, readOnly, onChange }: Props) {
  return (
    <section className="card">
      <Title order={2}>{said.rules}</Title>
      <Text size="xs" c="dimmed">
        {said.rulesHint}
      </Text>
      {guidelines.map((guideline, place) => (
        <GuidelineFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an id changes while it is written
          key={place}
          guideline={guideline}
          fault={(name) => fault(`guidelines[${place}].${name}`)}
          readOnly={readOnly}
          onChange={(change) =>
            onChange(guidelines.toSpliced(place, 1, { ...guideline, ...change }))
          }
          onRemove={() => onChange(guidelines.toSpliced(place, 1))}
        />
      ))}
      {!readOnly && (
        <Button
          variant="default"
          className="start"
          onClick={() => onChange([...guidelines, { id: '', title: '', text: '', classes: [] }])}
        >
          {said.addRule}
        </Button>
      )}
    </section>
  );
}
