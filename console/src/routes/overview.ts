import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside.ts';

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/overview/overview.tsx'), 'OverviewPage'),
});

const rejections = createRoute({
  getParentRoute: () => inside,
  path: '/rejections',
  component: lazyRouteComponent(
    () => import('../pages/rejections/rejections.tsx'),
    'RejectionsPage',
  ),
});

export const overviewRoutes = [overview, rejections] as const;
