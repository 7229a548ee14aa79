import { PageHead } from '../../parts/page-head.tsx';
import { words } from '../../words.ts';
import { Leaks } from './leaks.tsx';
import { Nodes } from './nodes.tsx';
import { Probes } from './probes.tsx';
import { Sweeps } from './sweeps.tsx';

/** Whether what is withheld really is gone: on the platform, in the past, on every node. */
export function LeaksPage() {
  return (
    <div className="page">
      <PageHead title={words.nav.leaks} />
      <Leaks />
      <Probes />
      <Sweeps />
      <Nodes />
    </div>
  );
}
