import { createRouter } from '@tanstack/react-router';
import { PageProblem } from './parts/page-problem.tsx';
import { inside, root } from './routes/inside.ts';
import { mediaRoutes } from './routes/media.ts';
import { networkRoutes } from './routes/networks.ts';
import { overviewRoutes } from './routes/overview.ts';
import { policyRoutes } from './routes/policy.ts';
import { reviewRoutes } from './routes/review.ts';
import { signIn } from './routes/sign-in.ts';

/** Each group of pages has a file of routes, and one of places that the menu lists. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      ...overviewRoutes,
      ...reviewRoutes,
      ...networkRoutes,
      ...policyRoutes,
      ...mediaRoutes,
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
