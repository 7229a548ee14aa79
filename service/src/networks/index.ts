import type { AnyJob } from '../jobs/index.ts';
import { runInvestigation } from './run-investigation.ts';

export {
  decisionsSince,
  type FollowedMember,
  type FollowedNetwork,
  followedMembers,
  followedNetworks,
  networksChannel,
  networksFingerprint,
} from './reading/followed.ts';
export { type Membership, membershipsOf } from './reading/memberships.ts';
export { type NetworkCounts, networkCounts, networkNames } from './reading/networks.ts';
export { networksRoutes } from './routes/index.ts';
export { networksStorage } from './storage.ts';

/** The background work of networks. */
export const networksJobs: readonly AnyJob[] = [runInvestigation];
