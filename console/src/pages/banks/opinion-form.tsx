import type { BankEntry } from '@breakwater/sdk';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, client } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.entry;

type Category = BankEntry['opinions'][number]['category'];
const categories = ['positive', 'negative', 'investigation-seed'] as const satisfies Category[];

interface Props {
  readonly bank: string;
  readonly entry: Pick<BankEntry, 'id' | 'opinions'>;
}

/** States what we hold an entry to be, or takes that back. */
export function OpinionForm({ bank, entry }: Props) {
  const own = entry.opinions.find(({ owner }) => owner === null);
  const may = useMay('PUT /v1/banks/{name}/entries/{entry}/opinion');
  const [category, setCategory] = useState<Category>(own?.category ?? 'positive');
  const [tags, setTags] = useState(own?.tags.join(', ') ?? '');
  const params = { path: { name: bank, entry: entry.id } };
  const place = '/v1/banks/{name}/entries/{entry}/opinion';
  const tell = (message: string) => () => {
    queryClient.invalidateQueries({ queryKey: ['banks'] });
    notifications.show({ message });
  };
  const state = useMutation({
    mutationFn: () => answer(client.PUT(place, { params, body: { category, tags: listed(tags) } })),
    onSuccess: tell(said.stated),
  });
  const withdraw = useMutation({
    mutationFn: () => answer(client.DELETE(place, { params })),
    onSuccess: tell(said.withdrawn),
  });
  if (!may) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.mutate();
  };
  const error = state.error ?? withdraw.error;
  return (
    <form onSubmit={submit} className="opinion-form">
      <NativeSelect
        label={said.ourOpinion}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value as Category)}
        data={categories.map((value) => ({ value, label: words.standings[value] }))}
      />
      <TextInput
        label={said.tags}
        description={said.tagsHint}
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      {error && <ProblemNote error={error} />}
      <Group gap="xs">
        <Button type="submit" size="compact-md" variant="default" loading={state.isPending}>
          {said.state}
        </Button>
        {own && (
          <Button
            size="compact-md"
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {said.withdraw}
          </Button>
        )}
      </Group>
    </form>
  );
}

const listed = (tags: string) => [
  ...new Set(
    tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];
