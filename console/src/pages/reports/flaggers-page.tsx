import { useQuery } from '@tanstack/react-query';
import { number } from '../../format.ts';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { flaggersQuery } from './queries.ts';
import { ReportsTabs } from './reports-tabs.tsx';

const said = words.flaggers;

/** Trusted flaggers, hotlines and authorities, and how often people agreed with them. */
export function FlaggersPage() {
  const { data, error, refetch } = useQuery(flaggersQuery);
  return (
    <div className="page">
      <PageHead title={words.reports.title} />
      <ReportsTabs />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {data?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {data && data.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={words.reports.tabs.flaggers}>
            <thead>
              <tr>
                <th scope="col">{said.columns.name}</th>
                <th scope="col">{said.columns.kind}</th>
                <th scope="col" className="figure">
                  {said.columns.reports}
                </th>
                <th scope="col" className="figure wide-only">
                  {said.columns.open}
                </th>
                <th scope="col">{said.columns.accuracy}</th>
                <th scope="col" className="figure wide-only">
                  {said.columns.inTime}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.way}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    {each.name}
                    {each.contact && <small>{each.contact}</small>}
                  </th>
                  <td>{words.reporters[each.kind]}</td>
                  <td className="figure">{number(each.reports)}</td>
                  <td className="figure wide-only">{number(each.open)}</td>
                  <td>
                    {each.accuracy === null
                      ? said.undecided
                      : said.of(each.accuracy, each.upheld, each.upheld + each.refused)}
                  </td>
                  <td className="figure wide-only">
                    {each.inTime === null ? '–' : `${Math.round(100 * each.inTime)} %`}
                  </td>
                  <td className="wide-only">{said.way(each.hasKey, each.hasMailbox)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
