import type { Network } from '@breakwater/sdk';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { networkSearch } from '../pages/network/search.ts';
import { inside } from './inside.ts';

const investigations = createRoute({
  getParentRoute: () => inside,
  path: '/investigations',
  component: lazyRouteComponent(
    () => import('../pages/investigations/investigations.tsx'),
    'InvestigationsPage',
  ),
});

const newInvestigation = createRoute({
  getParentRoute: () => inside,
  path: '/investigations/new',
  component: lazyRouteComponent(
    () => import('../pages/investigations/new-investigation.tsx'),
    'NewInvestigationPage',
  ),
});

const investigation = createRoute({
  getParentRoute: () => inside,
  path: '/investigations/$id',
  component: lazyRouteComponent(
    () => import('../pages/investigations/investigation.tsx'),
    'InvestigationPage',
  ),
});

const states: readonly unknown[] = ['suspected', 'confirmed', 'refused'];

const networks = createRoute({
  getParentRoute: () => inside,
  path: '/networks',
  validateSearch: (search): { state?: Network['state'] } =>
    states.includes(search.state) ? { state: search.state as Network['state'] } : {},
  component: lazyRouteComponent(() => import('../pages/networks/networks.tsx'), 'NetworksPage'),
});

const network = createRoute({
  getParentRoute: () => inside,
  path: '/networks/$id',
  validateSearch: networkSearch,
  component: lazyRouteComponent(() => import('../pages/network/network-page.tsx'), 'NetworkPage'),
});

export const networkRoutes = [
  investigations,
  newInvestigation,
  investigation,
  networks,
  network,
] as const;
