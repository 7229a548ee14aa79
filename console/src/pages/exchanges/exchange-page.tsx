import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { ExchangeActions } from './exchange-actions.tsx';
import { ExchangeFacts } from './exchange-facts.tsx';
import { ExchangeState } from './exchange-state.tsx';
import { Held } from './held.tsx';
import { exchangeQuery } from './queries.ts';
import { SetAsideList } from './set-aside-list.tsx';

const said = words.exchange;

/** One exchange: how it goes, and what of it could not be read. */
export function ExchangePage() {
  const { name } = useParams({ from: '/inside/exchanges/$name' });
  const { data: exchange, error, refetch } = useQuery(exchangeQuery(name));
  return (
    <div className="page">
      <Link to="/exchanges" className="back">
        {said.all}
      </Link>
      <PageHead title={name} actions={exchange && <ExchangeActions exchange={exchange} />} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!exchange && !error && <RowsSkeleton />}
      {exchange && (
        <>
          <p className="line">
            {exchange.title} <ExchangeState exchange={exchange} />
          </p>
          {exchange.checkpoint.held && <Held name={name} />}
          <ExchangeFacts exchange={exchange} />
          <SetAsideList exchange={exchange} />
        </>
      )}
    </div>
  );
}
