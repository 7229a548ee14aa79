import type { RouteAccess } from '../../http/index.ts';

/** Who may see exchanges, how they go, and what could not be read of them. */
export const readers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'auditor'],
  scopes: ['exchanges:read', 'exchanges:write'],
};

/** Who decides with whom entries are exchanged. */
export const keepers: RouteAccess = { roles: ['admin', 'policy'], scopes: ['exchanges:write'] };

/** Who may say something to the other members of an exchange. */
export const speakers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator'],
  scopes: ['exchanges:write'],
};
