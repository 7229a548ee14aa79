import type { Database } from '../../storage/index.ts';
import { DecisionService, type DecisionServiceOptions } from './decision-service.ts';
import { recordPolicies } from './record-policies.ts';

/** What decides on each open database: one in a process, whoever asks first. */
const services = new WeakMap<object, DecisionService>();

/** What decides on a database; made, and not yet begun, where there is none. */
export function decisionServiceOf(
  database: Database,
  options: Partial<DecisionServiceOptions> = {},
): DecisionService {
  let service = services.get(database);
  if (!service) {
    service = new DecisionService(database, { policies: recordPolicies, ...options });
    services.set(database, service);
  }
  return service;
}

/** Ends what decides on a database, if anything does; the next to ask begins anew. */
export async function stopDecisions(database: Database): Promise<void> {
  const service = services.get(database);
  services.delete(database);
  await service?.stop();
}
