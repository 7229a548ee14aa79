import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { words } from '../../words.ts';
import type { SchemaField, Written } from './schema-fields.ts';

const said = words.exchangeForm;

interface Props {
  readonly fields: readonly SchemaField[];
  readonly written: Written;
  /** Names of fields in which something is lacking. */
  readonly lacking: readonly string[];
  /** Whether what is written is hidden from whoever looks over a shoulder. */
  readonly secret?: boolean;
  readonly onWrite: (written: Written) => void;
}

/** An input for each field that a protocol asks for. */
export function FieldInputs({ fields, written, lacking, secret, onWrite }: Props) {
  return fields.map(({ name, kind, needed, description, choices }) => {
    const common = {
      label: name,
      value: written[name] ?? '',
      required: needed,
      error: lacking.includes(name) && said.needed,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        onWrite({ ...written, [name]: event.currentTarget.value }),
    };
    if (kind === 'choice') {
      const data = ['', ...choices];
      return <NativeSelect key={name} {...common} description={description} data={data} />;
    }
    if (kind === 'list') {
      const list = [description, said.list].filter(Boolean).join(' ');
      return <Textarea key={name} {...common} description={list} rows={2} />;
    }
    if (secret && name !== 'baseUrl') {
      return (
        <PasswordInput
          key={name}
          {...common}
          description={description}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
        />
      );
    }
    return (
      <TextInput
        key={name}
        {...common}
        description={description}
        {...(kind === 'whole-number' && { inputMode: 'numeric' as const })}
      />
    );
  });
}
