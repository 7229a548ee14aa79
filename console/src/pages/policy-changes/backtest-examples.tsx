import type { BacktestDetail } from '@breakwater/sdk';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words.ts';
import { changeInWords } from './change-in-words.ts';

const said = words.backtest;

type Example = NonNullable<BacktestDetail['result']>['examples'][number];

/** Examples drawn at once. */
const step = 10;

/** Texts whose verdict would change; shown when somebody asks, a kind at a time. */
export function BacktestExamples({ of }: { readonly of: readonly Example[] }) {
  const [chosen, setChosen] = useState(0);
  const [most, setMost] = useState(step);
  // What is harmless comes first: it is what a change is most to be judged by.
  const groups = [...Map.groupBy(of, ({ kind, change }) => `${kind} ${change}`).values()].sort(
    ([a], [b]) => Number(b?.kind === 'benign') - Number(a?.kind === 'benign'),
  );
  const group = groups[chosen] ?? [];
  if (of.length === 0) return null;
  return (
    <details className="examples">
      <summary>{said.examples(of.length)}</summary>
      <NativeSelect
        aria-label={said.which}
        value={String(chosen)}
        data={groups.map((some, n) => ({ value: String(n), label: nameOf(some) }))}
        onChange={(event) => {
          setChosen(Number(event.currentTarget.value));
          setMost(step);
        }}
      />
      <ul className="story">
        {group.slice(0, most).map(({ text, terms }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={n}>
            {text}
            <small>{terms.join(', ')}</small>
          </li>
        ))}
      </ul>
      {group.length > most && (
        <Button size="compact-md" variant="default" mt="xs" onClick={() => setMost(most + step)}>
          {words.more}
        </Button>
      )}
    </details>
  );
}

function nameOf(some: readonly Example[]): string {
  const [first] = some;
  if (!first) return '';
  return said.group(said.kinds[first.kind] ?? first.kind, changeInWords(first.change), some.length);
}
