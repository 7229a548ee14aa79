import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { words } from '../../words.ts';
import type { SuggestedSeed } from './draft.ts';

const said = words.newInvestigation;

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (accounts: string[]) => void;
  readonly error: string | undefined;
  readonly suggested: readonly SuggestedSeed[];
}

const titled = (id: string, handle: string | null | undefined) =>
  handle ? `@${handle} · ${id}` : id;

/** Looks accounts up by the beginning of their handle or id. */
export function AccountPicker({ chosen, onChange, error, suggested }: Props) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const found = useQuery({
    queryKey: ['accounts', q],
    queryFn: () => answer(client.GET('/v1/accounts', { params: { query: { q, limit: 20 } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const matches = new Map(
    (q ? (found.data?.items ?? []) : []).map(({ id, handle }) => [id, titled(id, handle)] as const),
  );
  const options = new Map([
    ...suggested.map(({ account, handle }) => [account, titled(account, handle)] as const),
    ...chosen.map((id) => [id, titles.get(id) ?? id] as const),
    ...matches,
  ]);
  const pick = (accounts: string[]) => {
    setTitles(new Map(accounts.map((id) => [id, options.get(id) ?? id])));
    onChange(accounts);
  };
  return (
    <MultiSelect
      label={said.search}
      placeholder={said.searchPlaceholder}
      data={[...options].map(([value, label]) => ({ value, label }))}
      value={[...chosen]}
      onChange={pick}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: given }) =>
        given.filter((option) => 'value' in option && matches.has(String(option.value)))
      }
      hidePickedOptions
      nothingFoundMessage={typed && !found.isFetching ? said.nothingFound : said.typeMore}
      error={found.error ? found.error.message : error}
      data-search
    />
  );
}
