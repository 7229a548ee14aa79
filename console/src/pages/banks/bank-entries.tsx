import type { Bank } from '@breakwater/sdk';
import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { EntriesTable } from './entries-table.tsx';
import { hashesOf } from './hashes.ts';
import { entriesQuery, likeQuery } from './queries.ts';

const said = words.bank;

/** Bits within which PDQ hashes are of one picture, by custom. */
const custom = 31;

/** The entries of a bank: all of them, or those like a hash. */
export function BankEntries({ bank }: { readonly bank: Bank }) {
  const { hash } = useSearch({ from: '/inside/banks/$name' });
  return (
    <section className="bank-entries" aria-label={said.entries}>
      <HashFilter bank={bank.name} key={hash} />
      {hash ? <Like bank={bank} hash={hash} /> : <All bank={bank.name} />}
    </section>
  );
}

function HashFilter({ bank }: { readonly bank: string }) {
  const { hash = '', entry } = useSearch({ from: '/inside/banks/$name' });
  const navigate = useNavigate();
  const [text, setText] = useState(hash);
  const [refused, setRefused] = useState(false);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    const bad = wanted !== '' && hashesOf(wanted).length === 0;
    setRefused(bad);
    const next = { hash: wanted || undefined, entry };
    if (!bad) navigate({ to: '/banks/$name', params: { name: bank }, search: next });
  };
  return (
    <form onSubmit={search} className="look-up-form" noValidate>
      <TextInput
        aria-label={said.search}
        placeholder={said.search}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={refused && words.lookUp.noHash}
        spellCheck={false}
        data-search
      />
      <Button type="submit" variant="default">
        {words.lookUp.search}
      </Button>
    </form>
  );
}

function All({ bank }: { readonly bank: string }) {
  const { entry } = useSearch({ from: '/inside/banks/$name' });
  const list = useInfiniteQuery(entriesQuery(bank));
  const items = list.data?.pages.flatMap((page) => page.items);
  if (list.error) return <ProblemNote error={list.error} onRetry={list.refetch} />;
  if (!items) return <RowsSkeleton />;
  if (items.length === 0) return <Empty title={said.noEntries} detail={said.noEntriesDetail} />;
  return (
    <>
      <EntriesTable bank={bank} items={items} chosen={entry} />
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function Like({ bank, hash }: { readonly bank: Bank; readonly hash: string }) {
  const { entry } = useSearch({ from: '/inside/banks/$name' });
  const found = useQuery(likeQuery([bank.name], hash));
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  if (!found.data) return <RowsSkeleton rows={2} />;
  if (found.data.length === 0) return <Text role="status">{said.noneLike}</Text>;
  return (
    <EntriesTable
      bank={bank.name}
      items={found.data}
      chosen={entry}
      within={bank.distance ?? custom}
    />
  );
}
