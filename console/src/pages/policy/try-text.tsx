import { TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { marked } from './marked.ts';
import { checkQuery } from './queries.ts';
import { TierBadge } from './tier-badge.tsx';

const said = words.tryText;

interface Props {
  /** The change by which it is judged; what runs unless told. */
  readonly proposal?: string;
  /** Of the change, or of what runs: asked anew when it is another. */
  readonly version: number;
  readonly terms: readonly { readonly id: string; readonly term: string }[];
}

/** A text somebody might write, judged while it is typed, with what was seen through. */
export function TryText({ proposal, version, terms }: Props) {
  const title = useId();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 250);
  const check = useQuery(checkQuery(asked.trim() === '' ? '' : asked, proposal, version));
  const found = asked.trim() === '' ? undefined : check.data;
  const termOf = (id: string) => terms.find((term) => term.id === id)?.term ?? id;
  return (
    <section className="card try-text" aria-labelledby={title}>
      <Title order={2} id={title}>
        {said.title}
      </Title>
      <TextInput
        aria-label={said.label}
        placeholder={said.placeholder}
        description={said.hint}
        inputWrapperOrder={['input', 'description']}
        value={text}
        maxLength={5000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {check.error && <ProblemNote error={check.error} />}
      <div role="status" className="tried" data-busy={check.isPlaceholderData || undefined}>
        {found && (
          <p className="line">
            <TierBadge tier={found.verdict} verdict />
            <span className="tried-text">
              {marked(asked, found.matches).map(({ start, text: piece, tier }) =>
                tier ? (
                  <mark key={start} data-tier={tier}>
                    {piece}
                  </mark>
                ) : (
                  <span key={start}>{piece}</span>
                ),
              )}
            </span>
          </p>
        )}
        {found && found.matches.length === 0 && found.link.verdict === 'allow' && (
          <p className="hint">{said.nothing}</p>
        )}
        {found && found.link.verdict !== 'allow' && <p className="hint">{said.link}</p>}
        {found && found.matches.length > 0 && (
          <ul className="found" aria-label={said.found}>
            {found.matches.map(({ termId, start, end, tier, transforms }) => (
              <li key={`${termId} ${start} ${end}`}>
                <TierBadge tier={tier} />
                <b>{termOf(termId)}</b>
                <code>{termId}</code>
                {transforms.map((each) => (
                  <span className="tag" key={each}>
                    {said.transforms[each] ?? each}
                  </span>
                ))}
                {transforms.length === 0 && <small>{said.plain}</small>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
