import type { PolicyChangeDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { number } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { BacktestPanel } from './backtest-panel.tsx';
import { ShadowCount } from './shadow-count.tsx';

const said = words.changeEffect;

/** What a change would do, before it does anything: in the past, in shadow, in ordinary texts. */
export function ChangeEffect({ change }: { readonly change: PolicyChangeDetail }) {
  const { id, version, ordinary } = change;
  return (
    <section className="card" aria-label={said.title}>
      <Title order={2}>{said.title}</Title>
      {version !== null && (
        <>
          <BacktestPanel proposal={id} version={version} />
          <ShadowCount version={version} />
        </>
      )}
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
