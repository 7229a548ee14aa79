import type { Report } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { Due } from '../../parts/due.tsx';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { ReportState } from './report-state.tsx';

const { columns, danger } = words.reports;

export function ReportsTable({ items }: { readonly items: readonly Report[] }) {
  const now = useNow();
  return (
    <div className="table-frame">
      <table className="table" aria-label={words.reports.title}>
        <thead>
          <tr>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.class}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="wide-only">
              {columns.reporter}
            </th>
            <th scope="col" className="wide-only">
              {columns.channel}
            </th>
            <th scope="col" className="wide-only">
              {columns.received}
            </th>
            <th scope="col" className="wide-only">
              {columns.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="id-cell">
                <Link data-row to="/reports/$id" params={{ id: each.id }}>
                  {each.target.id}
                </Link>
              </th>
              <td>
                {words.reportClasses[each.class]}
                {each.dangerNow && <span className="danger-now">{danger}</span>}
              </td>
              <td>
                <ReportState of={each} />
                {each.state === 'open' && each.dueAt && (
                  <small className="narrow-only">
                    <Due at={each.dueAt} now={now} />
                  </small>
                )}
              </td>
              <td className="wide-only">{words.reporters[each.reporterType]}</td>
              <td className="wide-only">
                {words.channels[each.channel]}
                {each.language && ` · ${each.language}`}
              </td>
              <td className="wide-only">
                <When at={each.receivedAt} />
              </td>
              <td className="unbroken wide-only">
                {each.state === 'open' && each.dueAt && <Due at={each.dueAt} now={now} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
