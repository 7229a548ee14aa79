export { investigate } from './investigate.ts';
export { memberRanker, rankMembers } from './rank-members.ts';
export * from './types.ts';
export { type WorldSource, worldSource } from './world-source.ts';
