import type { PolicyChangeDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { number } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const said = words.changeEffect;

/** What a change would do, before it does anything: in ordinary texts, so far. */
export function ChangeEffect({ change }: { readonly change: PolicyChangeDetail }) {
  const { ordinary } = change;
  return (
    <section className="card" aria-label={said.title}>
      <Title order={2}>{said.title}</Title>
      <Title order={3}>{said.ordinary}</Title>
      {ordinary.length === 0 && <p className="hint">{said.notCounted}</p>}
      {ordinary.length > 0 && (
        <ul className="company">
          {ordinary.map(({ termId, hits, texts, tooMuch, countedAt }) => (
            <li key={termId} data-much={tooMuch || undefined}>
              <code>{termId}</code>
              <small>
                {said.ofTexts(number(hits), number(texts))} <When at={countedAt} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
