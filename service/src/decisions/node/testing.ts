import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestService, testService } from '../../access/testing.ts';
import { banksStorage } from '../../banks/index.ts';
import type { RoutePlugin } from '../../http/index.ts';
import { intakeStorage } from '../../intake/index.ts';
import { jobsStorage } from '../../jobs/index.ts';
import { networksRoutes, networksStorage } from '../../networks/index.ts';
import { outgoingStorage } from '../../outgoing/index.ts';
import { policyStorage } from '../../policy/index.ts';
import { signalsStorage } from '../../signals/index.ts';
import type { TestDatabase } from '../../storage/testing.ts';
import { decisionsRoutes } from '../routes/index.ts';
import { decisionsStorage } from '../storage.ts';
import { TestFeed } from '../testing.ts';
import type { DecisionService } from './decision-service.ts';
import { decisionServiceOf, stopDecisions } from './service-of.ts';

/** The rooms that decisions stand on. */
export const testRooms = [
  jobsStorage,
  outgoingStorage,
  intakeStorage,
  banksStorage,
  policyStorage,
  signalsStorage,
  networksStorage,
  decisionsStorage,
];

export interface DecisionsTest extends TestService {
  readonly feed: TestFeed;
  readonly decisions: DecisionService;
}

/** The service with decisions, by a policy of the test's own. */
export async function decisionsTest(
  options: { readonly sampleEvery?: number; readonly routes?: readonly RoutePlugin[] } = {},
): Promise<DecisionsTest> {
  const feed = new TestFeed();
  const service = await testService({
    routes: [...networksRoutes, ...(options.routes ?? decisionsRoutes)],
    rooms: testRooms,
  });
  // The one that began with the server knows another policy.
  await stopDecisions(service.database);
  const decisions = decisionServiceOf(service.database, {
    policies: feed,
    sampleEvery: options.sampleEvery ?? 0,
  });
  decisions.start();
  await decisions.node.look();
  return { ...service, feed, decisions };
}

/** Writes a network with these members, as an investigation would. */
export async function networkOf(
  { database }: { readonly database: TestDatabase },
  state: 'suspected' | 'confirmed',
  members: readonly { readonly id: string; readonly role?: string; readonly atRisk?: boolean }[],
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  const summary = {
    members: members.length,
    byRole: {},
    atRisk: 0,
    uniqueFollowers: { total: 0, byRole: {} },
    cut: { size: 0, text: '' },
    parameters: {},
    warnings: [],
    seeds: [],
  };
  await database.pool.query(
    `INSERT INTO networks.network
       (id, investigation_id, name, state, seeds, summary, created_at, decided_at)
     VALUES ($1, $1, 'invented', $2, '{}', $3, $4, $5)`,
    [id, state, JSON.stringify(summary), now, state === 'confirmed' ? now : null],
  );
  for (const { id: account, role = 'unknown', atRisk = false } of members) {
    await database.pool.query(
      `INSERT INTO networks.member (network_id, account_key, account, rank, score, role, at_risk,
         seed, followers, x, y, content)
       VALUES ($1, $2, $3, 1, 0.9, $4, $5, false, 0, 0, 0, '{}')`,
      [id, database.subjectKey('account', account), account, role, atRisk],
    );
  }
  return id;
}

/** Waits until something holds, and answers the milliseconds that it took. */
export async function until(holds: () => unknown | Promise<unknown>, most = 10_000) {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > most) throw new Error('it did not come to hold');
    await pause(20);
  }
  return performance.now() - begun;
}
