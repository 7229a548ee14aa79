import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { moment } from '../../format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { ItemChanges } from './item-changes.tsx';
import { compareQuery, versionsQuery } from './queries.ts';

const said = words.policyVersions;

/** In what two versions of the policy differ. */
export function ComparePage() {
  const { from, to } = useSearch({ from: '/inside/policy/compare' });
  const navigate = useNavigate();
  const versions = useQuery(versionsQuery);
  const compared = useQuery(compareQuery(from, to));
  const choices = (versions.data ?? []).map(({ version, madeBy, madeAt }) => ({
    value: String(version),
    label: `${version} · ${moment(madeAt)} · ${madeBy}`,
  }));
  const go = (change: { from?: number; to?: number }) =>
    navigate({ to: '/policy/compare', search: { from, to, ...change }, replace: true });
  return (
    <div className="page">
      <Link to="/policy" search={{ part: 'versions' }} className="back">
        {said.all}
      </Link>
      <PageHead title={said.title} />
      <div className="compare-choice">
        <NativeSelect
          label={said.from}
          data={choices}
          value={String(from)}
          onChange={(event) => go({ from: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={said.to}
          data={choices}
          value={String(to)}
          onChange={(event) => go({ to: Number(event.currentTarget.value) })}
        />
      </div>
      {compared.error && <ProblemNote error={compared.error} onRetry={compared.refetch} />}
      {!compared.data && !compared.error && <RowsSkeleton />}
      {compared.data && (
        <>
          <p className="hint compared" role="status">
            {compared.data.length === 0 ? said.same : said.changed(compared.data.length)}
          </p>
          <ItemChanges changes={compared.data} />
        </>
      )}
    </div>
  );
}
