import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { words } from '../../words.ts';
import { type ReportsSearch, reportsSearch } from './search.ts';

const said = words.reports;

const options = (known: Readonly<Record<string, string>>) => [
  { value: '', label: said.any },
  ...Object.entries(known).map(([value, label]) => ({ value, label })),
];

/** What reports are looked for. It is in the address. */
export function ReportsFilter({ search }: { readonly search: ReportsSearch }) {
  const navigate = useNavigate();
  const ask = (form: HTMLFormElement) =>
    navigate({ to: '/reports', search: reportsSearch(Object.fromEntries(new FormData(form))) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask(event.currentTarget);
  };
  const select = (name: 'state' | 'class' | 'channel', known: Readonly<Record<string, string>>) => (
    <NativeSelect
      name={name}
      label={said[name]}
      data={options(known)}
      defaultValue={search[name] ?? ''}
      onChange={(event) => event.currentTarget.form && ask(event.currentTarget.form)}
    />
  );
  return (
    <form onSubmit={submit} className="filter">
      <TextInput
        name="about"
        className="filter-wide"
        label={said.about}
        placeholder={said.aboutHint}
        leftSection={<IconSearch size={16} />}
        defaultValue={search.about}
        spellCheck={false}
        data-search
      />
      {select('state', words.reportStates)}
      {select('class', words.reportClasses)}
      {select('channel', words.channels)}
      <TextInput
        name="language"
        className="filter-short"
        label={said.language}
        placeholder={said.languageHint}
        defaultValue={search.language}
        spellCheck={false}
      />
      <TextInput type="date" name="since" label={said.since} defaultValue={search.since} />
      {search.work && <input type="hidden" name="work" value={search.work} />}
      <Button type="submit" variant="default">
        {said.search}
      </Button>
      {Object.values(search).some((value) => value !== undefined) && (
        <Button variant="subtle" onClick={() => navigate({ to: '/reports', search: {} })}>
          {said.clear}
        </Button>
      )}
    </form>
  );
}
