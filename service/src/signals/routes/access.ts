import type { RouteAccess } from '../../http/index.ts';

/** Who may have media looked at: the platform, and people who look for what a bank knows. */
export const sendersOfMedia: RouteAccess = {
  roles: ['admin', 'investigator', 'reviewer'],
  scopes: ['activities:write'],
};

/** Who may see what was observed of media. */
export const readersOfMedia: RouteAccess = {
  roles: ['admin', 'investigator', 'reviewer', 'auditor'],
  scopes: ['signals:read'],
};

/** Who may see which outside matchers there are, and how they do. */
export const readersOfMatchers: RouteAccess = {
  roles: ['admin', 'policy', 'investigator', 'auditor'],
  scopes: ['signals:read'],
};

/** Who decides what leaves the house. */
export const keepersOfMatchers: RouteAccess = { roles: ['admin'], scopes: [] };
