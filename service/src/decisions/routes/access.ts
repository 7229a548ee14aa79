import type { RouteAccess } from '../../http/index.ts';

/** Programs of the platform, before they show something. */
export const askers: RouteAccess = { roles: [], scopes: ['decisions:ask'] };

/** Who sees what is decided, and whether all is well. */
export const readers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'reviewer', 'auditor'],
  scopes: ['decisions:read'],
};

/** Who may pull the brake, one person at once. */
export const brakemen: RouteAccess = { roles: ['policy', 'admin', 'investigator'], scopes: [] };

/** Who sets how the service decides. */
export const setters: RouteAccess = { roles: ['policy', 'admin'], scopes: [] };

/** Who lets an account out of what a network brings, or a network hold on. */
export const arbiters: RouteAccess = { roles: ['admin', 'investigator', 'reviewer'], scopes: [] };
