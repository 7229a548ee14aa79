import { createRoute } from '@tanstack/react-router';
import { SignIn } from '../pages/sign-in.tsx';
import { root } from './inside.ts';
import { searchText } from './search-text.ts';

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { token?: string; to?: string } => ({
    token: searchText(search.token),
    to: searchText(search.to),
  }),
  component: SignIn,
});
