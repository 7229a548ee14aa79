import type { Network } from '@breakwater/sdk';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { networkSearch } from './pages/network/search.ts';
import { NotFound } from './pages/not-found.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { PageProblem } from './parts/page-problem.tsx';
import { queryClient } from './query-client.ts';
import { sessionQuery } from './session.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { token?: string; to?: string } => ({
    token: text(search.token),
    to: text(search.to),
  }),
  component: SignIn,
});

/** Everything but the sign-in page. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: Shell,
  errorComponent: PageProblem,
});

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview.tsx'), 'OverviewPage'),
});

const investigations = createRoute({
  getParentRoute: () => inside,
  path: '/investigations',
  component: lazyRouteComponent(
    () => import('./pages/investigations/investigations.tsx'),
    'InvestigationsPage',
  ),
});

const newInvestigation = createRoute({
  getParentRoute: () => inside,
  path: '/investigations/new',
  component: lazyRouteComponent(
    () => import('./pages/investigations/new-investigation.tsx'),
    'NewInvestigationPage',
  ),
});

const investigation = createRoute({
  getParentRoute: () => inside,
  path: '/investigations/$id',
  component: lazyRouteComponent(
    () => import('./pages/investigations/investigation.tsx'),
    'InvestigationPage',
  ),
});

const states: readonly unknown[] = ['suspected', 'confirmed', 'refused'];

const networks = createRoute({
  getParentRoute: () => inside,
  path: '/networks',
  validateSearch: (search): { state?: Network['state'] } =>
    states.includes(search.state) ? { state: search.state as Network['state'] } : {},
  component: lazyRouteComponent(() => import('./pages/networks/networks.tsx'), 'NetworksPage'),
});

const rejections = createRoute({
  getParentRoute: () => inside,
  path: '/rejections',
  component: lazyRouteComponent(
    () => import('./pages/rejections/rejections.tsx'),
    'RejectionsPage',
  ),
});

const network = createRoute({
  getParentRoute: () => inside,
  path: '/networks/$id',
  validateSearch: networkSearch,
  component: lazyRouteComponent(() => import('./pages/network/network-page.tsx'), 'NetworkPage'),
});

const banks = createRoute({
  getParentRoute: () => inside,
  path: '/banks',
  validateSearch: (search): { hash?: string } => ({ hash: text(search.hash) }),
  component: lazyRouteComponent(() => import('./pages/banks/banks-page.tsx'), 'BanksPage'),
});

const bank = createRoute({
  getParentRoute: () => inside,
  path: '/banks/$name',
  validateSearch: (search): { hash?: string; entry?: number } => ({
    hash: text(search.hash),
    entry: Number.isSafeInteger(search.entry) ? (search.entry as number) : undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/banks/bank-page.tsx'), 'BankPage'),
});

const exchanges = createRoute({
  getParentRoute: () => inside,
  path: '/exchanges',
  component: lazyRouteComponent(
    () => import('./pages/exchanges/exchanges-page.tsx'),
    'ExchangesPage',
  ),
});

const exchange = createRoute({
  getParentRoute: () => inside,
  path: '/exchanges/$name',
  validateSearch: (search): { setAside?: 'resolved' | 'dismissed' } =>
    search.setAside === 'resolved' || search.setAside === 'dismissed'
      ? { setAside: search.setAside }
      : {},
  component: lazyRouteComponent(
    () => import('./pages/exchanges/exchange-page.tsx'),
    'ExchangePage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      overview,
      investigations,
      newInvestigation,
      investigation,
      networks,
      network,
      rejections,
      banks,
      bank,
      exchanges,
      exchange,
    ]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
  defaultErrorComponent: PageProblem,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
