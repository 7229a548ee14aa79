import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { words } from '../../words.ts';
import { type Question, questionOf } from './question.ts';
import { type WouldSeeSearch, wouldSeeSearch } from './search.ts';

const said = words.wouldSee;

interface Props {
  readonly busy: boolean;
  readonly onAsk: (question: Question) => void;
}

/** What is typed, where, and by whom. */
export function QuestionForm({ busy, onAsk }: Props) {
  const search = useSearch({ from: '/inside/would-see' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const field = (name: keyof WouldSeeSearch) => ({
    value: search[name] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      navigate({
        to: '/would-see',
        search: wouldSeeSearch({ ...search, [name]: event.currentTarget.value }),
        replace: true,
        resetScroll: false,
      }),
  });
  const plain = { spellCheck: false, autoComplete: 'off' } as const;
  const question = questionOf(typed, search);
  const empty = question.body.candidates.length === 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) onAsk(question);
  };
  return (
    <form onSubmit={send} className="card question" noValidate>
      <div className="question-first">
        <TextInput
          label={said.query}
          description={said.queryHint}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={10_000}
          data-search
          {...plain}
        />
        <NativeSelect
          label={said.surface}
          data={[
            { value: '', label: said.allSurfaces },
            ...Object.entries(words.surfaceNames).map(([value, label]) => ({ value, label })),
          ]}
          {...field('surface')}
        />
        <Button type="submit" loading={busy} disabled={empty}>
          {said.ask}
        </Button>
      </div>
      <fieldset className="question-viewer">
        <legend>{said.viewer}</legend>
        <TextInput label={said.viewerId} {...field('viewer')} {...plain} />
        <NativeSelect
          label={said.age}
          data={Object.entries(said.ages).map(([value, label]) => ({ value, label }))}
          {...field('age')}
        />
        <TextInput label={said.country} placeholder="DE" maxLength={2} {...field('country')} />
        <TextInput label={said.language} placeholder="de" maxLength={8} {...field('language')} />
        <TextInput
          label={said.accounts}
          placeholder="acct:7, acct:9"
          className="question-accounts"
          {...field('accounts')}
          {...plain}
        />
      </fieldset>
    </form>
  );
}
