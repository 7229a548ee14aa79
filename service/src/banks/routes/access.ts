import type { RouteAccess } from '../../http/index.ts';

/** Who may see banks and their entries. */
export const readers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'reviewer', 'auditor'],
  scopes: ['exchanges:read', 'exchanges:write'],
};

/** Who owns the lists: what is matched at all. */
export const keepers: RouteAccess = { roles: ['admin', 'policy'], scopes: ['exchanges:write'] };

/** Who may add to a list, or say that an entry is wrong. */
export const contributors: RouteAccess = {
  roles: ['admin', 'policy', 'investigator'],
  scopes: ['exchanges:write'],
};

/** Who may say what an entry is. */
export const judges: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'reviewer'],
  scopes: ['exchanges:write'],
};
