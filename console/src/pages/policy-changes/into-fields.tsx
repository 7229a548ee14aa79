import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { words } from '../../words.ts';
import { ChangeFields } from './change-fields.tsx';
import type { NewChangeText } from './new-change.ts';
import { draftsQuery } from './queries.ts';

const said = words.itemForm;

interface Props {
  /** The draft into which it goes; empty for a new change. */
  readonly into: string;
  readonly onInto: (into: string) => void;
  readonly value: NewChangeText;
  readonly onChange: (change: Partial<NewChangeText>) => void;
  readonly sent: boolean;
}

/** Into which change something goes: a draft, or a new one. */
export function IntoFields({ into, onInto, ...rest }: Props) {
  const { data: drafts = [] } = useQuery(draftsQuery);
  return (
    <>
      {drafts.length > 0 && (
        <NativeSelect
          label={said.into}
          value={into}
          data={[
            { value: '', label: said.newChange },
            ...drafts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => onInto(event.currentTarget.value)}
        />
      )}
      {into === '' && <ChangeFields {...rest} />}
    </>
  );
}
