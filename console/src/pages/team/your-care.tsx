import type { Care } from '@breakwater/sdk';
import { Button, Checkbox, NativeSelect, NumberInput, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, client } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { YourDay } from './your-day.tsx';

const said = words.team;
const queryKey = ['care'];

/** How media are shown to oneself, and what one leaves out; where one's day stands. */
export function YourCare() {
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answer(client.GET('/v1/review/care')),
    refetchInterval: 60_000,
  });
  return (
    <div className="two">
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={4} />}
      {data && (
        <>
          <YourDay care={data} />
          <Settings care={data} />
        </>
      )}
    </div>
  );
}

function Settings({ care }: { readonly care: Care }) {
  const [media, setMedia] = useState(care.media);
  const [without, setWithout] = useState(care.withoutSeverity);
  const save = useMutation({
    mutationFn: () =>
      answer(client.PUT('/v1/review/care', { body: { media, withoutSeverity: without } })),
    onSuccess: (kept) => {
      queryClient.setQueryData(queryKey, kept);
      notifications.show({ message: said.saved });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="card" onSubmit={submit}>
      <Title order={2}>{said.yours}</Title>
      <Text size="xs" c="dimmed">
        {said.yoursHint}
      </Text>
      <NumberInput
        label={said.blur}
        min={8}
        max={60}
        value={media.blur}
        onChange={(value) => setMedia({ ...media, blur: Number(value) })}
        maw={140}
      />
      {(
        [
          ['greyscale', said.grey],
          ['mute', said.mute],
          ['small', said.small],
        ] as const
      ).map(([name, label]) => (
        <Checkbox
          key={name}
          label={label}
          checked={media[name]}
          onChange={(event) => setMedia({ ...media, [name]: event.currentTarget.checked })}
        />
      ))}
      <NativeSelect
        label={said.optOut}
        value={without ?? ''}
        onChange={(event) => setWithout(Number(event.currentTarget.value) || null)}
        data={[
          { value: '', label: said.optOutNone },
          ...[4, 3, 2, 1].map((severity) => ({
            value: String(severity),
            label: said.optOutFrom(severity),
          })),
        ]}
      />
      {save.error && <ProblemNote error={save.error} />}
      <Button type="submit" className="start" loading={save.isPending}>
        {said.save}
      </Button>
    </form>
  );
}
