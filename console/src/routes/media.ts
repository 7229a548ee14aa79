import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside.ts';
import { searchText } from './search-text.ts';

const banks = createRoute({
  getParentRoute: () => inside,
  path: '/banks',
  validateSearch: (search): { hash?: string } => ({ hash: searchText(search.hash) }),
  component: lazyRouteComponent(() => import('../pages/banks/banks-page.tsx'), 'BanksPage'),
});

const bank = createRoute({
  getParentRoute: () => inside,
  path: '/banks/$name',
  validateSearch: (search): { hash?: string; entry?: number } => ({
    hash: searchText(search.hash),
    entry: Number.isSafeInteger(search.entry) ? (search.entry as number) : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/banks/bank-page.tsx'), 'BankPage'),
});

const exchanges = createRoute({
  getParentRoute: () => inside,
  path: '/exchanges',
  component: lazyRouteComponent(
    () => import('../pages/exchanges/exchanges-page.tsx'),
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
    () => import('../pages/exchanges/exchange-page.tsx'),
    'ExchangePage',
  ),
});

export const mediaRoutes = [banks, bank, exchanges, exchange] as const;
