import type { RouteAccess } from '../../http/index.ts';

/** Who may read the policy, its terms among it: whoever works with it. */
export const readers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'reviewer', 'auditor'],
  scopes: ['policy:read', 'policy:write'],
};

/** Who may propose a change. */
export const writers: RouteAccess = { roles: ['admin', 'policy'], scopes: ['policy:write'] };

/** Who may approve one, refuse one, or go back: people alone. */
export const approvers: RouteAccess = { roles: ['admin', 'policy'], scopes: [] };
