import type { ReportBooks } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { reportsSearch } from './search.ts';

const said = words.books;

/** What each client sends, beside what it sent a week before: one that fell silent is seen. */
export function Clients({ clients }: Pick<ReportBooks, 'clients'>) {
  const most = Math.max(1, ...clients.map((each) => Math.max(each.lastDay, each.weekBefore)));
  return (
    <section className="card">
      <Title order={2}>{said.clients}</Title>
      <Text size="xs" c="dimmed">
        {clients.length === 0 ? said.noClients : said.clientsDetail}
      </Text>
      {clients.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.clients}>
            <thead>
              <tr>
                <th scope="col">{said.client}</th>
                <th scope="col">{said.language}</th>
                <th scope="col" className="figure">
                  {said.lastDay}
                </th>
                <th scope="col" className="figure">
                  {said.weekBefore}
                </th>
                <th scope="col" className="wide-only">
                  {said.change}
                </th>
                <th scope="col" className="wide-only">
                  {said.last}
                </th>
              </tr>
            </thead>
            <tbody>
              {clients.map(({ channel, clientVersion, language, lastDay, weekBefore, ...each }) => (
                <tr key={`${channel} ${clientVersion} ${language}`}>
                  <th scope="row">
                    <Link to="/reports" search={reportsSearch({ channel, language })}>
                      {(words.channels as Readonly<Record<string, string>>)[channel] ?? channel}
                    </Link>
                    <small>{clientVersion || said.unknownClient}</small>
                  </th>
                  <td>{language || '–'}</td>
                  <td className="figure">{number(lastDay)}</td>
                  <td className="figure">{number(weekBefore)}</td>
                  <td className="wide-only">
                    <span className="beside-bars" aria-hidden>
                      <i style={{ width: `${(100 * lastDay) / most}%` }} />
                      <i style={{ width: `${(100 * weekBefore) / most}%` }} />
                    </span>
                    {weekBefore === 0
                      ? said.fresh
                      : `${Math.round((100 * (lastDay - weekBefore)) / weekBefore)} %`}
                  </td>
                  <td className="wide-only">
                    {each.lastReceivedAt && <When at={each.lastReceivedAt} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
