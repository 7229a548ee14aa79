export { type BreakwaterClient, type ClientOptions, createClient } from './client.ts';
export {
  type FieldProblem,
  type ProblemDetails,
  ServiceProblem,
  ServiceUnreachable,
} from './problem.ts';
export { type Route, rolesFor } from './roles.ts';
export type * from './shapes.ts';
