import { PageHead } from '../../parts/page-head.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { Totals } from './totals.tsx';
import { YourCare } from './your-care.tsx';

/** What the team carries together, for leads; and everybody's own care. */
export function TeamPage() {
  const seesTotals = useMay('GET /v1/review/team');
  const hasCare = useMay('GET /v1/review/care');
  return (
    <div className="page">
      <PageHead title={words.team.title} />
      <div className="stack">
        {seesTotals && <Totals />}
        {hasCare && <YourCare />}
      </div>
    </div>
  );
}
