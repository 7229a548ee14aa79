import { policyChange, runningPolicy, shadowPolicies } from '../../policy/index.ts';
import type { PolicyFeed } from './policy-feed.ts';

/** The policy as the record has it. */
export const recordPolicies: PolicyFeed = {
  change: policyChange,
  running: runningPolicy,
  shadows: shadowPolicies,
};
