export type { Authenticate } from './guard.ts';
export { isLoopback } from './host-check.ts';
export { IdempotencyHeaders, once } from './idempotency.ts';
export { listOf, PageQuery } from './list.ts';
export { Problem, problem } from './problem.ts';
export { type Actor, type Role, type RouteAccess, roles, type Scope, scopes } from './roles.ts';
export { actorOf, type RouteContext, type RoutePlugin, type Server } from './route.ts';
export { buildServer } from './server.ts';
export { httpStorage } from './storage.ts';
