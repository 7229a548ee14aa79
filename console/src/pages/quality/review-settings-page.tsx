import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { settingsQuery } from './queries.ts';
import { ReviewSettingsForm } from './review-settings-form.tsx';

/** How review goes: leases, further looks, golden items, appeals, care, and the rules. */
export function ReviewSettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <div className="page">
      <Link to="/quality" className="back">
        {words.quality.title}
      </Link>
      <PageHead title={words.reviewSettings.title} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {data && <ReviewSettingsForm key={data.version} settings={data.settings} />}
    </div>
  );
}
