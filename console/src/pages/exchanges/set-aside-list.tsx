import type { Exchange } from '@breakwater/sdk';
import { Button, SegmentedControl, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { type SetAsideState, setAsideQuery } from './queries.ts';
import { SetAsideRow } from './set-aside-row.tsx';

const said = words.exchange;

const states = (['open', 'resolved', 'dismissed'] as const).map((value) => ({
  value,
  label: said.setAsideStates[value],
}));

/** What came and could not be read, each with its reason; nothing of it is lost. */
export function SetAsideList({ exchange: { name, setAside } }: { readonly exchange: Exchange }) {
  const { setAside: state = 'open' } = useSearch({ from: '/inside/exchanges/$name' });
  const navigate = useNavigate();
  const list = useInfiniteQuery(setAsideQuery(name, state, setAside));
  const filter = (value: SetAsideState) =>
    navigate({
      to: '/exchanges/$name',
      params: { name },
      search: value === 'open' ? {} : { setAside: value },
      replace: true,
      resetScroll: false,
    });
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="below" aria-label={said.setAside}>
      <div className="section-head">
        <div>
          <Title order={2}>{said.setAside}</Title>
          <p className="hint">
            {items?.length === 0 ? said.noneSetAside[state] : said.setAsideHint}
          </p>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={said.setAside}
          data={states}
          value={state}
          onChange={filter}
        />
      </div>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton rows={2} />}
      {items && items.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.setAside}>
            <thead>
              <tr>
                <th scope="col">{said.columns.what}</th>
                <th scope="col">{said.columns.why}</th>
                <th scope="col" className="wide-only">
                  {said.columns.times}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.last}
                </th>
                <th scope="col">
                  <span className="unseen">{said.replay}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <SetAsideRow key={each.id} exchange={name} one={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
