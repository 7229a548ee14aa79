import { PageHead } from '../../parts/page-head.tsx';
import { words } from '../../words.ts';
import { Nodes } from './nodes.tsx';
import { Sweeps } from './sweeps.tsx';

/** Whether what is withheld really is gone: on the platform, in the past, on every node. */
export function LeaksPage() {
  return (
    <div className="page">
      <PageHead title={words.nav.leaks} />
      <Sweeps />
      <Nodes />
    </div>
  );
}
