import { NativeSelect } from '@mantine/core';
import { words } from '../../words.ts';

const said = words.brakes;

interface Props {
  /** Minutes. */
  readonly value: string;
  readonly onChange: (minutes: string) => void;
}

export function DurationSelect({ value, onChange }: Props) {
  return (
    <NativeSelect
      label={said.minutes}
      description={said.minutesHint}
      value={value}
      data={Object.entries(said.durations)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([minutes, label]) => ({ value: minutes, label }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
