import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { QualityGroup } from '../pages/quality/queries.ts';
import { queueSearch } from '../pages/queue/search.ts';
import { reportsSearch } from '../pages/reports/search.ts';
import { inside } from './inside.ts';

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('../pages/reports/reports-page.tsx'), 'ReportsPage'),
});

const books = createRoute({
  getParentRoute: () => inside,
  path: '/reports/conservation',
  component: lazyRouteComponent(() => import('../pages/reports/books-page.tsx'), 'BooksPage'),
});

const flaggers = createRoute({
  getParentRoute: () => inside,
  path: '/reports/flaggers',
  component: lazyRouteComponent(() => import('../pages/reports/flaggers-page.tsx'), 'FlaggersPage'),
});

const reportsSettings = createRoute({
  getParentRoute: () => inside,
  path: '/reports/settings',
  component: lazyRouteComponent(
    () => import('../pages/reports/settings-page.tsx'),
    'ReportsSettingsPage',
  ),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../pages/reports/report-page.tsx'), 'ReportPage'),
});

const queue = createRoute({
  getParentRoute: () => inside,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('../pages/queue/queue-page.tsx'), 'QueuePage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/review',
  component: lazyRouteComponent(() => import('../pages/review/review-page.tsx'), 'ReviewPage'),
});

const item = createRoute({
  getParentRoute: () => inside,
  path: '/review/$id',
  component: lazyRouteComponent(() => import('../pages/review/item-page.tsx'), 'ItemPage'),
});

const decision = createRoute({
  getParentRoute: () => inside,
  path: '/review/decisions/$id',
  component: lazyRouteComponent(() => import('../pages/review/decision-page.tsx'), 'DecisionPage'),
});

const groups: readonly unknown[] = ['policy', 'reviewer', 'language'];

const quality = createRoute({
  getParentRoute: () => inside,
  path: '/quality',
  validateSearch: (search): { by?: QualityGroup } =>
    groups.includes(search.by) ? { by: search.by as QualityGroup } : {},
  component: lazyRouteComponent(() => import('../pages/quality/quality-page.tsx'), 'QualityPage'),
});

const reviewSettings = createRoute({
  getParentRoute: () => inside,
  path: '/quality/settings',
  component: lazyRouteComponent(
    () => import('../pages/quality/review-settings-page.tsx'),
    'ReviewSettingsPage',
  ),
});

const team = createRoute({
  getParentRoute: () => inside,
  path: '/team',
  component: lazyRouteComponent(() => import('../pages/team/team-page.tsx'), 'TeamPage'),
});

export const reviewRoutes = [
  queue,
  review,
  item,
  decision,
  reports,
  books,
  flaggers,
  reportsSettings,
  report,
  quality,
  reviewSettings,
  team,
] as const;
