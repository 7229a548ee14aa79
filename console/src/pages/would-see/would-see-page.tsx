import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { Answers } from './answers.tsx';
import { Instead } from './instead.tsx';
import { labelOf, type Question } from './question.ts';
import { QuestionForm } from './question-form.tsx';

const said = words.wouldSee;

const withheldOf = (answers: readonly { readonly decision: string }[]) =>
  answers.filter(({ decision }) => decision === 'withhold').length;

/** What somebody would be shown, surface by surface, and why. */
export function WouldSeePage() {
  const [asked, setAsked] = useState<Question>();
  const ask = useMutation({
    mutationFn: ({ body }: Question) => answer(client.POST('/v1/decisions/preview', { body })),
  });
  const surfaces = ask.data?.surfaces;
  const interstitial = surfaces?.find((each) => each.interstitial)?.interstitial;
  const typed = asked?.body.query !== undefined;
  return (
    <div className="page">
      <PageHead title={said.title} />
      <p className="hint page-hint">{said.hint}</p>
      <QuestionForm
        busy={ask.isPending}
        onAsk={(question) => {
          setAsked(question);
          ask.mutate(question);
        }}
      />
      {ask.error && <ProblemNote error={ask.error} />}
      {!asked && <p className="hint">{said.begin}</p>}
      {surfaces && asked && (
        <div className="would-see" data-instead={interstitial !== undefined || undefined}>
          <div className="bank-entries">
            <p role="status" className="line">
              {typed && <b>{said.counts(withheldOf(surfaces), surfaces.length)}</b>}
              {asked.columns.map((column, n) =>
                column.startsWith('account ') ? (
                  <b key={column}>
                    {said.countsOf(
                      labelOf(column),
                      withheldOf(surfaces.flatMap(({ candidates }) => candidates[n] ?? [])),
                      surfaces.length,
                    )}
                  </b>
                ) : null,
              )}
              <span className="hint">{said.version(surfaces[0]?.policyVersion ?? 0)}</span>
            </p>
            <Answers surfaces={surfaces} columns={asked.columns} typed={typed} />
          </div>
          {interstitial && <Instead interstitial={interstitial} />}
        </div>
      )}
    </div>
  );
}
