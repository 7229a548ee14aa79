import type { Partner } from '@breakwater/sdk';
import { MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { banksQuery } from '../banks/queries.ts';

const said = words.partnerForm;

interface Props {
  /** The partner whose banks are changed; none where one is made. */
  readonly partner?: Partner;
  readonly onClose: () => void;
  readonly onMade?: (made: { readonly partner: Partner; readonly secret: string }) => void;
}

/** Makes a partner, or says which banks it may read. */
export function PartnerDialog({ partner, onClose, onMade }: Props) {
  const { data: known = [] } = useQuery(banksQuery);
  const [name, setName] = useState(partner?.name ?? '');
  const read = partner?.banks.map((bank) => bank.name) ?? [];
  const [banks, setBanks] = useState(read);
  const [sent, setSent] = useState(false);
  const unnamed = name.trim() === '';
  const save = useMutation({
    mutationFn: async () => {
      if (!partner) {
        const body = { name: name.trim(), banks };
        return answer(client.POST('/v1/partners', { body }));
      }
      const params = { path: { id: partner.id } };
      await client.PATCH('/v1/partners/{id}', { params, body: { banks } });
      return null;
    },
    onSuccess: (made) => {
      queryClient.invalidateQueries({ queryKey: ['partners'] });
      onClose();
      if (made) onMade?.(made);
    },
  });
  return (
    <FormDialog
      title={partner ? said.edit(partner.name) : said.create}
      submit={partner ? said.save : said.make}
      work={save}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!unnamed) save.mutate();
      }}
    >
      {!partner && (
        <TextInput
          label={said.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          error={sent && unnamed && said.needName}
          required
          data-autofocus
        />
      )}
      <MultiSelect
        label={said.banks}
        description={said.banksHint}
        data={known.map(({ name: value, sharedOnward }) => ({
          value,
          label: sharedOnward ? value : said.withheld(value),
          disabled: !sharedOnward && !read.includes(value),
        }))}
        value={banks}
        onChange={setBanks}
        searchable
        comboboxProps={{ withinPortal: false }}
        {...(partner && { 'data-autofocus': true })}
      />
    </FormDialog>
  );
}
