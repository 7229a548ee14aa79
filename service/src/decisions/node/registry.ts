import type { Database } from '../../storage/index.ts';
import type { DecisionService } from './decision-service.ts';
import type { PolicyFeed } from './policy-feed.ts';
import { recordPolicies } from './record-policies.ts';

/** What decides on each open database: one in a process. */
export const services = new WeakMap<Database, DecisionService>();

/** Where the policy of a database comes from, for work that is done by it. */
export function policyFeedOf(database: Database): PolicyFeed {
  return services.get(database)?.policies ?? recordPolicies;
}
