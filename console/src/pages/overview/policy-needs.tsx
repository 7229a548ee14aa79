import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { brakesQuery } from '../brakes/queries.ts';
import { leaksQuery } from '../leaks/queries.ts';
import { frequentQuery } from '../policy/queries.ts';
import { changesQuery } from '../policy-changes/queries.ts';

const said = words.policyNeeds;

/** What of the policy and its surfaces waits for somebody, in numbers; zeros where one may not read it. */
export function usePolicyNeeds() {
  const leaks = useQuery({ ...leaksQuery, enabled: useMay('GET /v1/decisions/leaks') });
  const brakes = useQuery({ ...brakesQuery, enabled: useMay('GET /v1/decisions/brakes') });
  const terms = useQuery({ ...frequentQuery, enabled: useMay('GET /v1/policy/frequent-terms') });
  const changes = useInfiniteQuery({
    ...changesQuery('shadow'),
    enabled: useMay('GET /v1/policy/proposals'),
  });
  return {
    leaks: leaks.data?.total ?? 0,
    brakes: brakes.data?.filter(({ state }) => state === 'holding').length ?? 0,
    tooMuch: terms.data?.filter(({ tooMuch }) => tooMuch).length ?? 0,
    changes: changes.data?.pages.flatMap(({ items }) => items).length ?? 0,
  };
}

interface Props {
  readonly needs: ReturnType<typeof usePolicyNeeds>;
}

export function PolicyNeeds({ needs: { leaks, brakes, tooMuch, changes } }: Props) {
  return (
    <>
      {leaks > 0 && (
        <li data-over>
          <IconAlertTriangle size={16} aria-hidden />
          <Link to="/leaks">{said.leaks(leaks)}</Link>
        </li>
      )}
      {brakes > 0 && (
        <li>
          <IconAlertTriangle size={16} aria-hidden />
          <Link to="/brake">{said.brakes(brakes)}</Link>
        </li>
      )}
      {changes > 0 && (
        <li>
          <IconClock size={16} aria-hidden />
          <Link to="/changes" search={{ state: 'shadow' }}>
            {said.changes(changes)}
          </Link>
        </li>
      )}
      {tooMuch > 0 && (
        <li>
          <IconClock size={16} aria-hidden />
          <Link to="/policy">{said.tooMuch(tooMuch)}</Link>
        </li>
      )}
    </>
  );
}
