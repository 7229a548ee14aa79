import type { Actor, RouteAccess } from '../../http/index.ts';

/** Who may see networks: investigators and those who decide or check them. */
export const readers: RouteAccess = {
  roles: ['admin', 'investigator', 'reviewer', 'policy', 'auditor'],
  scopes: ['networks:read'],
};

export const investigators: RouteAccess = {
  roles: ['admin', 'investigator'],
  scopes: ['investigations:write'],
};

export const investigationReaders: RouteAccess = {
  roles: ['admin', 'investigator', 'reviewer', 'policy', 'auditor'],
  scopes: ['investigations:read', 'investigations:write'],
};

export const deciders: RouteAccess = {
  roles: ['admin', 'investigator', 'reviewer'],
  scopes: ['networks:decide'],
};

export const exporters: RouteAccess = {
  roles: ['admin', 'investigator'],
  scopes: ['networks:export'],
};

/** Whose an export is: its watermark names them, so nobody else downloads it. */
export function exporterOf({ kind, id }: Actor): string {
  return `${kind}:${id}`;
}
