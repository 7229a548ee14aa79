import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { words } from '../../words.ts';
import type { NewChangeText } from './new-change.ts';

const said = words.itemForm;

interface Props {
  readonly value: NewChangeText;
  readonly onChange: (change: Partial<NewChangeText>) => void;
  /** Whether what is missing is told. */
  readonly sent: boolean;
}

/** What is told of a new change: for whom it is to be followed later. */
export function ChangeFields({ value, onChange, sent }: Props) {
  const missing = (text: string) => sent && text.trim() === '' && said.need;
  return (
    <>
      <TextInput
        label={said.title}
        description={said.titleHint}
        value={value.title}
        maxLength={200}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={missing(value.title)}
        required
      />
      <Textarea
        label={said.reason}
        description={said.reasonHint}
        value={value.reason}
        rows={2}
        maxLength={5000}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={missing(value.reason)}
        required
      />
      <TextInput
        label={said.source}
        description={said.sourceHint}
        value={value.source}
        maxLength={200}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
        error={missing(value.source)}
        required
      />
      <div className="two-fields">
        <NumberInput
          label={said.shadow}
          description={said.shadowHint}
          value={value.shadow}
          min={1}
          max={30}
          allowDecimal={false}
          onChange={(shadow) => onChange({ shadow })}
          error={sent && value.shadow === '' && said.need}
        />
        <TextInput
          type="date"
          label={said.ends}
          description={said.endsHint}
          value={value.ends}
          onChange={(event) => onChange({ ends: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
