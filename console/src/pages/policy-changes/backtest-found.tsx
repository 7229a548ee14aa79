import type { BacktestDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { BacktestExamples } from './backtest-examples.tsx';
import { changeInWords } from './change-in-words.ts';
import { backtestQuery } from './queries.ts';

const said = words.backtest;

type Result = NonNullable<BacktestDetail['result']>;

const kinds = Object.keys(said.kinds);

/** What a backtest counted: of each kind of text, of the benign corpus, and of each term. */
export function BacktestFound({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(backtestQuery(id));
  if (error) return <ProblemNote error={error} onRetry={refetch} />;
  if (!data?.result) return null;
  const { result, days, finishedAt, askedAt } = data;
  const { requests } = result;
  const benign = result.kinds.benign;
  const wrong = Object.values(benign?.changes ?? {}).reduce((all, many) => all + many, 0);
  return (
    <>
      <p className="hint">
        {said.days(days)} <When at={finishedAt ?? askedAt} />
      </p>
      {benign && (
        <p className={wrong > 0 ? 'waits' : 'hint'} role="status">
          {wrong > 0 ? said.benignHit(wrong, benign.texts) : said.benignFree(benign.texts)}
        </p>
      )}
      <Texts of={result.kinds} />
      <p className="hint">
        {requests.asked === 0
          ? said.noRequests
          : said.stricter(requests.asked, requests.stricter, requests.milder)}
      </p>
      <Terms of={result.terms} />
      <BacktestExamples of={result.examples} />
    </>
  );
}

function Texts({ of }: { readonly of: Result['kinds'] }) {
  const rows = kinds.flatMap((kind) => {
    const counts = of[kind];
    return counts ? [{ kind, ...counts }] : [];
  });
  return (
    <table className="table effect-table" aria-label={said.title}>
      <thead>
        <tr>
          <th scope="col">{said.columns.of}</th>
          <th scope="col" className="figure">
            {said.columns.texts}
          </th>
          <th scope="col">{said.columns.changes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, texts, changes }) => (
          <tr key={kind}>
            <th scope="row">{said.kinds[kind]}</th>
            <td className="figure">{number(texts)}</td>
            <td>
              {Object.keys(changes).length === 0 && said.nothing}
              {Object.entries(changes).map(([change, many]) => (
                <div key={change}>
                  <b>{number(many)}</b> {changeInWords(change)}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Terms told at most: those that hit most of what is harmless, then most of all. */
const mostTerms = 12;

function Terms({ of }: { readonly of: Result['terms'] }) {
  const rows = Object.entries(of).sort(([, a], [, b]) => b.benign - a.benign || b.hits - a.hits);
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={4} fz="sm">
        {said.terms}
      </Title>
      <table className="table effect-table" aria-label={said.terms}>
        <thead>
          <tr>
            <th scope="col">{words.policy.columns.term}</th>
            <th scope="col" className="figure">
              {said.columns.hits}
            </th>
            <th scope="col" className="figure">
              {said.columns.benign}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostTerms).map(([term, { hits, benign }]) => (
            <tr key={term} data-much={benign > 0 || undefined}>
              <th scope="row">
                <code>{term}</code>
              </th>
              <td className="figure">{number(hits)}</td>
              <td className="figure">{number(benign)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostTerms && (
        <p className="hint">{words.policy.shown(mostTerms, rows.length)}</p>
      )}
    </>
  );
}
