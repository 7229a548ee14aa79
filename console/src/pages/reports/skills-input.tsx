import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words.ts';

interface Props extends Pick<TextInputProps, 'readOnly' | 'error'> {
  readonly skills: readonly string[];
  readonly onChange: (skills: string[]) => void;
}

/** Skills in one line, as people write lists. */
export function SkillsInput({ skills, onChange, ...props }: Props) {
  const [written, setWritten] = useState('');
  // What is being written stays as it is, a comma at its end too.
  const stands = listed(written).join() === skills.join();
  return (
    <TextInput
      {...props}
      label={words.triage.skills}
      value={stands ? written : skills.join(', ')}
      onChange={(event) => {
        setWritten(event.currentTarget.value);
        onChange(listed(event.currentTarget.value));
      }}
    />
  );
}

const listed = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
