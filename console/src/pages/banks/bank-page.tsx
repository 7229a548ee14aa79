import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Fact } from '../../parts/fact.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useEscape } from '../../parts/use-escape.ts';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { AddEntryDialog } from './add-entry-dialog.tsx';
import { BankDialog } from './bank-dialog.tsx';
import { BankEntries } from './bank-entries.tsx';
import { DeleteBankDialog } from './delete-bank-dialog.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { bankQuery } from './queries.ts';

const said = words.bank;

/** One list of known media: what it holds, and what is told of it. */
export function BankPage() {
  const { name } = useParams({ from: '/inside/banks/$name' });
  const { entry } = useSearch({ from: '/inside/banks/$name' });
  const navigate = useNavigate();
  const { data: bank, error, refetch } = useQuery(bankQuery(name));
  const [open, setOpen] = useState<'add' | 'edit' | 'delete'>();
  const mayAdd = useMay('POST /v1/banks/{name}/entries');
  const mayEdit = useMay('PATCH /v1/banks/{name}');
  const close = () => setOpen(undefined);
  const leaveEntry = () => {
    document.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
    navigate({
      to: '/banks/$name',
      params: { name },
      search: (search) => ({ hash: search.hash, entry: undefined }),
      resetScroll: false,
    });
  };
  useEscape(entry !== undefined && open === undefined, leaveEntry);
  const actions = (
    <Group gap="xs">
      {mayAdd && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('add')}>
          {said.add}
        </Button>
      )}
      {mayEdit && (
        <>
          <Button variant="default" onClick={() => setOpen('edit')}>
            {said.edit}
          </Button>
          <Button variant="default" onClick={() => setOpen('delete')}>
            {said.delete}
          </Button>
        </>
      )}
    </Group>
  );
  return (
    <div className="page">
      <Link to="/banks" className="back">
        {said.all}
      </Link>
      <PageHead title={name} actions={bank && actions} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!bank && !error && <RowsSkeleton />}
      {bank && (
        <>
          <dl className="figures bank-facts" aria-label={said.facts}>
            <Fact label={words.banks.columns.entries}>{words.banks.counted(bank.entries)}</Fact>
            <Fact label={words.banks.columns.share}>{words.banks.share(bank.enabledShare)}</Fact>
            <Fact label={words.banks.columns.distance}>{words.banks.bits(bank.distance)}</Fact>
            <Fact label={words.banks.columns.onward}>{words.banks.onward(bank.sharedOnward)}</Fact>
            {bank.source && <Fact label={words.banks.columns.source}>{bank.source}</Fact>}
          </dl>
          <div className="beside" data-open={entry !== undefined || undefined}>
            <BankEntries bank={bank} />
            {entry !== undefined && <EntryPanel bank={name} id={entry} onClose={leaveEntry} />}
          </div>
          {open === 'add' && <AddEntryDialog bank={name} onClose={close} />}
          {open === 'edit' && <BankDialog bank={bank} onClose={close} />}
          {open === 'delete' && <DeleteBankDialog bank={bank} onClose={close} />}
        </>
      )}
    </div>
  );
}
