import type { BankEntry } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { words } from '../../words.ts';

const said = words.entry;

/** What we and others say of an entry. */
export function Opinions({ entry }: { readonly entry: Pick<BankEntry, 'opinions'> }) {
  return (
    <div>
      <Title order={3}>{said.opinions}</Title>
      {entry.opinions.length === 0 && <p className="hint">{said.noOpinions}</p>}
      <ul className="opinions">
        {entry.opinions.map(({ owner, category, tags }) => (
          <li key={owner ?? ''}>
            <span>{owner ?? said.ours}</span>
            <b>{words.standings[category]}</b>
            {tags.map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
