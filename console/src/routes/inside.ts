import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { NotFound } from '../pages/not-found.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { queryClient } from '../query-client.ts';
import { sessionQuery } from '../session.ts';
import { Shell } from '../shell/shell.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** Everything but the sign-in page. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: Shell,
  errorComponent: PageProblem,
});
