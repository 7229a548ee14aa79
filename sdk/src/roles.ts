import { rolesByRoute } from './schema.gen.ts';

/** A route that people use, as `POST /v1/investigations`. */
export type Route = keyof typeof rolesByRoute;

/** Which roles may use a route, as it declares them; the service refuses everyone else. */
export const rolesFor = (route: Route): readonly string[] => rolesByRoute[route];
