import type { Investigation } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { words } from '../../words.ts';
import { InvestigationProgress } from './progress.tsx';

export function Outcome({ of }: { readonly of: Investigation }) {
  if (of.state === 'queued' || of.state === 'running') return <InvestigationProgress of={of} />;
  if (of.networkId) {
    return (
      <Link to="/networks/$id" params={{ id: of.networkId }}>
        {words.investigations.network}
      </Link>
    );
  }
  const text = of.state === 'failed' ? words.investigations.failed : words.investigations.noNetwork;
  return (
    <span className="clip" title={of.reason ?? undefined}>
      {of.reason ? `${text}: ${of.reason}` : text}
    </span>
  );
}
