import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { words } from '../../words.ts';
import { NetworksTable } from '../networks/networks-table.tsx';

const shown = 5;

/** The networks found last; what is wrong with reading them, the page of networks says. */
export function LatestNetworks() {
  const { data } = useQuery({
    queryKey: ['networks', 'latest'],
    queryFn: () => answer(client.GET('/v1/networks', { params: { query: { limit: shown } } })),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="latest">
      <div className="latest-head">
        <Title order={2}>{words.overview.latest}</Title>
        <Link to="/networks">{words.overview.everyNetwork}</Link>
      </div>
      <NetworksTable items={data.items} />
    </section>
  );
}
