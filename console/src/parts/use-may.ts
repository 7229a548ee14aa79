import { type Route, rolesFor } from '@breakwater/sdk';
import { useSession } from '../session.ts';

/** Whether whoever is signed in may use a route: what they may not is not offered. */
export function useMay(route: Route): boolean {
  const held = useSession()?.user.roles ?? [];
  const needed = rolesFor(route);
  return held.some((role) => needed.includes(role));
}
