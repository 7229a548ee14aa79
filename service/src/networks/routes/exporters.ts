import type { RouteAccess } from '../../http/index.ts';

export const exporters: RouteAccess = {
  roles: ['admin', 'investigator'],
  scopes: ['networks:export'],
};
