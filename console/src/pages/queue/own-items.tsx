import { Button, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { moment } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { HeldItems } from '../review/held-items.tsx';
import { ownItemsQuery } from '../review/queries.ts';

const said = words.queue;

/** What somebody holds, and what is kept for them; nothing where that is nothing. */
export function OwnItems() {
  const { data } = useQuery(ownItemsQuery);
  const navigate = useNavigate();
  const take = useMutation({
    mutationFn: (id: string) =>
      answer(client.POST('/v1/review/items/{id}/claim', { params: { path: { id } } })),
    onSuccess: ({ id }) => navigate({ to: '/review/$id', params: { id } }),
  });
  if (!data || data.held.length + data.kept.length === 0) return null;
  return (
    <section className="card">
      {take.error && <ProblemNote error={take.error} />}
      {data.held.length > 0 && (
        <>
          <Title order={2}>{said.held}</Title>
          <HeldItems items={data.held} />
        </>
      )}
      {data.kept.length > 0 && (
        <>
          <Title order={2}>{said.kept}</Title>
          <ul className="lines">
            {data.kept.map(({ id, kind, reason, by, until }) => (
              <li key={id}>
                <b>{said.keptAs[kind]}</b>
                <span>{reason}</span>
                <small>{said.keptUntil(by, moment(until))}</small>
                <Button size="compact-xs" variant="default" onClick={() => take.mutate(id)}>
                  {said.take}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
