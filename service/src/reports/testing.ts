import { randomUUID } from 'node:crypto';
import { type Send, type TestService, testService } from '../access/testing.ts';
import type { RoutePlugin } from '../http/index.ts';
import { intakeStorage } from '../intake/index.ts';
import { type AnyJob, type Jobs, startJobs } from '../jobs/index.ts';
import { networksStorage } from '../networks/index.ts';
import {
  type AnyOutboxKind,
  deliverJob,
  outgoingRoutes,
  outgoingStorage,
} from '../outgoing/index.ts';
import { reportsRoutes, reportsStorage } from './index.ts';

export interface ReportsService extends TestService {
  readonly jobs: Jobs;
  /** As the platform's program. */
  readonly platform: Send;
}

export interface ReportsServiceOptions {
  readonly now?: () => number;
  readonly work?: boolean;
  readonly jobs?: readonly AnyJob[];
  readonly kinds?: readonly AnyOutboxKind[];
  readonly routes?: readonly RoutePlugin[];
}

/** The service with reports, its queues started. */
export async function reportsService(options: ReportsServiceOptions = {}): Promise<ReportsService> {
  const { now, work = false, jobs = [], kinds = [], routes = reportsRoutes } = options;
  const service = await testService({
    routes: [...routes, ...outgoingRoutes],
    rooms: [outgoingStorage, intakeStorage, networksStorage, reportsStorage],
    ...(now && { now }),
  });
  const running = await startJobs(service.database, [...jobs, deliverJob(kinds)], { work });
  return {
    ...service,
    jobs: running,
    platform: await service.withKey('reports:write', 'activities:write'),
    async close() {
      await running.stop();
      await service.close();
    },
  };
}

/** A report as the platform sends it. */
export function aReport(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    target: { kind: 'account', id: `acct:${randomUUID()}` },
    class: 'advertising',
    reason: 'It sells gloamfruit.',
    reporter: { type: 'user', account: `acct:${randomUUID()}` },
    ...changes,
  };
}
