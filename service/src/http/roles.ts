/** What a person may be. One person may be several; each route says which may use it. */
export const roles = ['admin', 'policy', 'investigator', 'reviewer', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** What an API key may do; each route says which scopes may use it. */
export const scopes = [
  'activities:write',
  'intake:read',
  'signals:read',
  'investigations:write',
  'investigations:read',
  'networks:read',
  'networks:decide',
  'networks:export',
  'policy:read',
  'policy:write',
  'decisions:ask',
  'decisions:read',
  'reports:write',
  'reports:read',
  'review:read',
  'exchanges:read',
  'exchanges:write',
  'shared:read',
  'hma',
  'audit:read',
] as const;
export type Scope = (typeof scopes)[number];

/** Who may use a route: people with one of the roles, keys with one of the scopes; or anyone. */
export type RouteAccess =
  | { readonly roles: readonly Role[]; readonly scopes: readonly Scope[] }
  | 'open';

/** Who asks. */
export type Actor =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly Role[];
    }
  | {
      readonly kind: 'key';
      readonly id: string;
      readonly name: string;
      readonly scopes: readonly Scope[];
    };

/** Whether the declaration of a route lets this actor in. */
export function mayUse(access: Exclude<RouteAccess, 'open'>, actor: Actor): boolean {
  return actor.kind === 'user'
    ? actor.roles.some((role) => access.roles.includes(role))
    : actor.scopes.some((scope) => access.scopes.includes(scope));
}
