import type { ItemContext } from '@breakwater/sdk';
import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { words } from '../../words.ts';
import type { Label } from './decide-form.tsx';

const said = words.decision;

interface Props {
  readonly label: Label;
  readonly guidelines: NonNullable<ItemContext['policy']>['guidelines'];
  readonly onChange: (part: Partial<Label>) => void;
  readonly onRemove: (() => void) | undefined;
}

/** Outcome, rule and severity for one subject. */
export function LabelFields({ label, guidelines, onChange, onRemove }: Props) {
  const { subject, outcome, policy, severity } = label;
  return (
    <fieldset className="label">
      <legend>
        {subject.kind} <b>{subject.id}</b>
        {onRemove && (
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={said.removeSubject(subject.id)}
            onClick={onRemove}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </legend>
      <div className="outcomes">
        {(['violates', 'does-not-violate'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="outcome"
            aria-pressed={outcome === each}
            onClick={() => onChange({ outcome: each, ...(each !== 'violates' && { severity: 0 }) })}
          >
            {words.outcomes[each]}
          </button>
        ))}
      </div>
      <NativeSelect
        name="policy"
        label={said.policy}
        value={policy}
        onChange={(event) => onChange({ policy: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        data={[
          { value: '', label: said.choosePolicy },
          ...guidelines.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <div>
        <span className="field-label">{said.severity}</span>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={said.severity}
          value={String(severity)}
          onChange={(value) => onChange({ severity: Number(value) })}
          data={said.severities.map((text, place) => ({ value: String(place), label: text }))}
        />
      </div>
    </fieldset>
  );
}
