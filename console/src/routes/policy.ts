import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { policySearch } from '../pages/policy/search.ts';
import type { ChangeState } from '../pages/policy-changes/queries.ts';
import { wouldSeeSearch } from '../pages/would-see/search.ts';
import { words } from '../words.ts';
import { inside } from './inside.ts';

const policy = createRoute({
  getParentRoute: () => inside,
  path: '/policy',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('../pages/policy/policy-page.tsx'), 'PolicyPage'),
});

const version = (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 1;

const compare = createRoute({
  getParentRoute: () => inside,
  path: '/policy/compare',
  validateSearch: (search): { from: number; to: number } => ({
    from: version(search.from),
    to: version(search.to),
  }),
  component: lazyRouteComponent(() => import('../pages/policy/compare-page.tsx'), 'ComparePage'),
});

const states = Object.keys(words.changes.states) as ChangeState[];

const changes = createRoute({
  getParentRoute: () => inside,
  path: '/changes',
  validateSearch: (search): { state?: ChangeState } => ({
    state: states.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(
    () => import('../pages/policy-changes/changes-page.tsx'),
    'ChangesPage',
  ),
});

const change = createRoute({
  getParentRoute: () => inside,
  path: '/changes/$id',
  component: lazyRouteComponent(
    () => import('../pages/policy-changes/change-page.tsx'),
    'ChangePage',
  ),
});

type CandidateState = keyof typeof words.candidates.states;
const candidateStates = Object.keys(words.candidates.states) as CandidateState[];

const candidates = createRoute({
  getParentRoute: () => inside,
  path: '/candidates',
  validateSearch: (search): { state?: CandidateState } => ({
    state: candidateStates.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(
    () => import('../pages/candidates/candidates-page.tsx'),
    'CandidatesPage',
  ),
});

const wouldSee = createRoute({
  getParentRoute: () => inside,
  path: '/would-see',
  validateSearch: wouldSeeSearch,
  component: lazyRouteComponent(
    () => import('../pages/would-see/would-see-page.tsx'),
    'WouldSeePage',
  ),
});

const leaks = createRoute({
  getParentRoute: () => inside,
  path: '/leaks',
  component: lazyRouteComponent(() => import('../pages/leaks/leaks-page.tsx'), 'LeaksPage'),
});

const brake = createRoute({
  getParentRoute: () => inside,
  path: '/brake',
  component: lazyRouteComponent(() => import('../pages/brakes/brake-page.tsx'), 'BrakePage'),
});

const shadow = createRoute({
  getParentRoute: () => inside,
  path: '/shadow',
  component: lazyRouteComponent(() => import('../pages/shadow/shadow-page.tsx'), 'ShadowPage'),
});

export const policyRoutes = [
  policy,
  compare,
  changes,
  change,
  candidates,
  wouldSee,
  leaks,
  brake,
  shadow,
] as const;
