import type { PolicyChangeDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const said = words.changePage;

/** Who did what with a change, and why. */
export function ChangeStory({ change }: { readonly change: PolicyChangeDetail }) {
  const { author, createdAt } = change;
  const begun = { act: 'create', by: author, at: createdAt, reason: '', version: null };
  const events = [begun, ...change.events.filter(({ act }) => act !== 'create')];
  return (
    <section className="card" aria-label={said.story}>
      <Title order={2}>{said.story}</Title>
      <ol className="story">
        {events.map(({ act, by, at, reason, version }) => (
          <li key={`${act} ${at}`}>
            <b>{said.acts[act] ?? act}</b> {words.policy.by(by)} <When at={at} />
            {(reason || version !== null) && (
              <small>
                {[version === null ? '' : words.policy.version(version), reason]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
