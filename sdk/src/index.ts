export { type Breakwater, connect } from './client.ts';
export { ServiceProblem } from './problem.ts';
export type * from './resources.ts';
