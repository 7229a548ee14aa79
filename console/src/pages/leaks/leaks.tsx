import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { groupLeaks, type LeakGroup } from './group-leaks.ts';
import { leaksQuery } from './queries.ts';

const said = words.leaks;

/** What surfaces of the platform show although it is withheld: the open ones first. */
export function Leaks() {
  const { data, error, refetch } = useQuery(leaksQuery);
  const groups = groupLeaks(data?.items ?? []);
  return (
    <section className="bank-entries" aria-label={said.title}>
      <Title order={2}>{said.title}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data && (
        <p className={data.total ? 'waits' : 'hint'} role="status">
          {data.total ? said.open(data.total) : said.none}
        </p>
      )}
      {groups.length > 0 && <Table groups={groups} />}
    </section>
  );
}

function Table({ groups }: { readonly groups: readonly LeakGroup[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.where}</th>
            <th scope="col">{said.columns.what}</th>
            <th scope="col">{said.columns.state}</th>
            <th scope="col" className="figure wide-only">
              {said.columns.times}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.seen}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">
                {words.surfaceNames[group.surface]}
                <small>{group.adapter}</small>
              </th>
              <td>
                <What of={group} />
              </td>
              <td>
                <span className="state" data-state={group.open ? 'suspected' : 'done'}>
                  {group.open ? said.stillOpen : said.closed}
                </span>
                {group.closedAt && (
                  <small>
                    <When at={group.closedAt} />
                  </small>
                )}
              </td>
              <td className="figure wide-only">{said.probes(number(group.times), group.times)}</td>
              <td className="wide-only">
                <When at={group.seenAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function What({ of: { termId, variants, evidence } }: { readonly of: LeakGroup }) {
  const spelled = variants.map((each) => said.variants[each] ?? each).join(', ');
  return (
    <>
      {termId === '' ? (
        said.suggested
      ) : (
        <>
          <Link to="/policy" search={{ item: termId }}>
            {said.term(termId)}
          </Link>{' '}
          {spelled}
        </>
      )}
      <small className="anywhere">
        {said.shows} {evidence.join(', ')}
      </small>
    </>
  );
}
