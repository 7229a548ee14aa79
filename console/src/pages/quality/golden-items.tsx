import type { GoldenItem } from '@breakwater/sdk';
import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { OutcomeMark } from '../review/outcome-mark.tsx';
import { goldenQuery } from './queries.ts';

const said = words.golden;

/** Golden items: what is shown again, how it was answered; one is shown no more. */
export function GoldenItems() {
  const { data, error, refetch } = useQuery(goldenQuery);
  const mayRetire = useMay('DELETE /v1/review/golden/{id}');
  const [retiring, setRetiring] = useState<GoldenItem>();
  return (
    <section className="card">
      <Title order={2}>{said.title}</Title>
      <Text size="xs" c="dimmed">
        {said.hint}
      </Text>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {data?.length === 0 && <Text>{said.none}</Text>}
      {data && data.length > 0 && (
        <ul className="earlier" aria-label={said.title}>
          {data.map((item) => (
            <li key={item.id}>
              <div className="item-facts">
                <OutcomeMark outcome={item.outcome} />
                <span>{said.severity(item.severity)}</span>
                <span>{said.answered(item.answers, item.right)}</span>
                <span>
                  {said.made(item.madeBy)} <When at={item.madeAt} />
                </span>
                {item.retiredAt && (
                  <span className="tag">
                    {said.retired} <When at={item.retiredAt} />
                  </span>
                )}
              </div>
              <p className="quoted">{item.reason}</p>
              {mayRetire && !item.retiredAt && (
                <Button
                  size="compact-sm"
                  variant="default"
                  mt={6}
                  onClick={() => setRetiring(item)}
                >
                  {said.retire}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {retiring && (
        <ConfirmDialog
          title={said.retireTitle}
          text={said.retireText}
          submit={said.retire}
          send={() =>
            client.DELETE('/v1/review/golden/{id}', { params: { path: { id: retiring.id } } })
          }
          onDone={() => queryClient.invalidateQueries({ queryKey: goldenQuery.queryKey })}
          onClose={() => setRetiring(undefined)}
        />
      )}
    </section>
  );
}
