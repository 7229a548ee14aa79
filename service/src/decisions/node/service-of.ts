import type { Database } from '../../storage/index.ts';
import { wakeWork } from '../past/wake-work.ts';
import { DecisionService, type DecisionServiceOptions } from './decision-service.ts';
import { recordPolicies } from './record-policies.ts';
import { services } from './registry.ts';

/** What decides on a database; made, and not yet begun, where there is none. */
export function decisionServiceOf(
  database: Database,
  options: Partial<DecisionServiceOptions> = {},
): DecisionService {
  let service = services.get(database);
  if (!service) {
    service = new DecisionService(database, { policies: recordPolicies, ...options });
    services.set(database, service);
    wakeWork(database, service.node);
  }
  return service;
}

/** Ends what decides on a database, if anything does; the next to ask begins anew. */
export async function stopDecisions(database: Database): Promise<void> {
  const service = services.get(database);
  services.delete(database);
  await service?.stop();
}
