import type { PolicySection } from '@breakwater/sdk';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';
import { IntoFields } from './into-fields.tsx';
import { ItemInputs } from './item-inputs.tsx';
import {
  emptyItem,
  type ItemText,
  itemOfText,
  needsId,
  newItemId,
  textOfItem,
} from './item-text.ts';
import { emptyChange, newChangeOf } from './new-change.ts';
import { usePut } from './use-put.ts';

const said = words.itemForm;

interface Props {
  readonly section: PolicySection;
  /** What is changed; none where it is new. */
  readonly id?: string;
  readonly item?: Record<string, unknown>;
  /** The change into which it goes; asked for where it is not told. */
  readonly proposal?: string;
  readonly onClose: () => void;
}

/** Proposes an item, new or changed. */
export function ItemDialog({ section, id, item, proposal, onClose }: Props) {
  const what = said.titles[section];
  const title = item ? said.change(what) : said.add(what);
  const [name, setName] = useState(() => id ?? newItemId(section));
  const [text, setText] = useState<ItemText>(() =>
    item ? textOfItem(section, item) : emptyItem(section),
  );
  const [into, setInto] = useState('');
  const [change, setChange] = useState(emptyChange(title));
  const [sent, setSent] = useState(false);
  const put = usePut(onClose);
  const value = itemOfText(section, text, { ...item, source: change.source.trim() });
  const target = proposal || into || newChangeOf(change);
  const unnamed = name.trim() === '';
  return (
    <FormDialog
      title={title}
      submit={proposal || into ? said.submit : said.submitNew}
      work={put}
      size="lg"
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (value && target && !unnamed) {
          put.mutate({ into: target, edits: [{ section, id: name.trim(), value }] });
        }
      }}
    >
      {!id && needsId(section) && (
        <TextInput
          label={said.id}
          description={said.idHint}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          error={sent && unnamed && said.need}
          required
        />
      )}
      <ItemInputs
        section={section}
        text={text}
        onChange={(part) => setText({ ...text, ...part })}
        sent={sent}
        ownSource={Boolean(proposal || into)}
      />
      {!proposal && (
        <IntoFields
          into={into}
          onInto={setInto}
          value={change}
          onChange={(part) => setChange({ ...change, ...part })}
          sent={sent}
        />
      )}
    </FormDialog>
  );
}
