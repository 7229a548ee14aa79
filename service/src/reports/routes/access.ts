import type { RouteAccess } from '../../http/index.ts';

/** Programs that send reports: the platform's, trusted flaggers', hotlines'. */
export const reporters: RouteAccess = { roles: ['admin'], scopes: ['reports:write'] };

/** Who may read what was reported. */
export const readers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'reviewer', 'auditor'],
  scopes: ['reports:read'],
};

/** Who sets how reports are sorted, sent and counted. */
export const keepers: RouteAccess = { roles: ['admin', 'policy'], scopes: [] };
