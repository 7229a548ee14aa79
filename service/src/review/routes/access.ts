import type { RouteAccess } from '../../http/index.ts';

/** People who look and decide. No program does. */
export const deciders: RouteAccess = { roles: ['reviewer', 'investigator', 'admin'], scopes: [] };

/** Who reads what was decided. */
export const readers: RouteAccess = {
  roles: ['reviewer', 'investigator', 'policy', 'admin', 'auditor'],
  scopes: ['review:read'],
};

/** Who measures quality, and sees further looks: not those who are to look without knowing. */
export const leads: RouteAccess = { roles: ['policy', 'admin', 'auditor'], scopes: [] };

/** Who sets how review goes. */
export const keepers: RouteAccess = { roles: ['policy', 'admin'], scopes: [] };

/** Who files an appeal: the platform, for those concerned. */
export const appealers: RouteAccess = {
  roles: ['admin', 'investigator'],
  scopes: ['reports:write'],
};

export const appealReaders: RouteAccess = {
  roles: ['policy', 'investigator', 'admin', 'auditor'],
  scopes: ['reports:write', 'review:read'],
};

/** Everybody who signs in to review has a care of their own. */
export const people: RouteAccess = {
  roles: ['reviewer', 'investigator', 'policy', 'admin'],
  scopes: [],
};
