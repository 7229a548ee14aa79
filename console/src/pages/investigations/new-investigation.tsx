import { Button, Paper, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { beginning, type Draft, requestOf, wrongWith } from './draft.ts';
import { RelationsAndLimits } from './relations-and-limits.tsx';
import { SeedsInput } from './seeds-input.tsx';

const said = words.newInvestigation;

export function NewInvestigationPage() {
  const may = useMay('POST /v1/investigations');
  const [draft, setDraft] = useState<Draft>(beginning);
  const [sent, setSent] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const navigate = useNavigate();
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    // Another request is another investigation; the same one again is not.
    setKey(newIdempotencyKey());
  };
  const demo = useQuery({
    queryKey: ['demo-seeds'],
    queryFn: () => answer(client.GET('/v1/demo/seeds')),
    enabled: may,
  });
  const suggested = (demo.data?.items ?? []).map(({ id }) => ({ account: id }));
  const start = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/investigations', {
          params: { header: { 'idempotency-key': key } },
          body: requestOf(draft),
        }),
      ),
    onSuccess: ({ id }) => {
      queryClient.invalidateQueries({ queryKey: ['investigations'] });
      navigate({ to: '/investigations/$id', params: { id } });
    },
  });
  if (!may) {
    return (
      <div className="page narrow">
        <PageHead title={said.title} />
        <Empty title={said.mayNot} detail={said.mayNotDetail} />
      </div>
    );
  }
  const wrong = sent ? wrongWith(draft) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (Object.keys(wrongWith(draft)).length === 0) start.mutate();
  };
  return (
    <div className="page narrow">
      <PageHead
        title={said.title}
        actions={
          suggested.length > 0 && (
            <Button
              variant="default"
              onClick={() =>
                change({
                  how: 'search',
                  accounts: suggested.map(({ account }) => account),
                  name: draft.name || said.demoName,
                })
              }
            >
              {said.demo(suggested.length)}
            </Button>
          )
        }
      />
      <form onSubmit={submit} noValidate>
        <Paper withBorder p="lg">
          <Stack gap="lg">
            <TextInput
              label={said.name}
              description={said.nameHint}
              value={draft.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              error={wrong.name}
              maxLength={200}
              required
            />
            <SeedsInput draft={draft} onChange={change} error={wrong.seeds} suggested={suggested} />
            <RelationsAndLimits draft={draft} onChange={change} error={wrong.relations} />
            {start.isError && <ProblemNote error={start.error} />}
            <div>
              <Button type="submit" loading={start.isPending}>
                {said.submit}
              </Button>
            </div>
          </Stack>
        </Paper>
      </form>
    </div>
  );
}
