import { randomUUID } from 'node:crypto';
import { type Send, type TestService, testService } from '../access/testing.ts';
import { intakeRoutes, intakeStorage } from '../intake/index.ts';
import { type AnyJob, type Jobs, startJobs } from '../jobs/index.ts';
import { networksStorage } from '../networks/index.ts';
import { deliverJob, Outgoing, outgoingRoutes, outgoingStorage } from '../outgoing/index.ts';
import {
  appealMessages,
  type ReportsSurroundings,
  reportMessages,
  reportsRoutes,
  reportsStorage,
} from './index.ts';

export interface ReportsService extends TestService {
  readonly jobs: Jobs;
  readonly surroundings: ReportsSurroundings;
  /** As the platform's program. */
  readonly platform: Send;
}

export interface ReportsServiceOptions {
  readonly now?: () => number;
  readonly work?: boolean;
  readonly jobs?: readonly AnyJob[];
  readonly surroundings?: Partial<ReportsSurroundings>;
}

/** The service with reports, its queues started. */
export async function reportsService(options: ReportsServiceOptions = {}): Promise<ReportsService> {
  const { now, work = false, jobs = [] } = options;
  let address: string | undefined;
  const surroundings: ReportsSurroundings = {
    outgoing: new Outgoing({ allowed: ['127.0.0.1'] }),
    page: true,
    ownAddress: () => address,
    ...options.surroundings,
  };
  const service = await testService({
    routes: [...reportsRoutes(surroundings), ...intakeRoutes, ...outgoingRoutes],
    rooms: [outgoingStorage, intakeStorage, networksStorage, reportsStorage],
    ...(now && { now }),
  });
  address = service.address;
  const delivering = deliverJob([reportMessages(surroundings), appealMessages(surroundings)]);
  const running = await startJobs(service.database, [...jobs, delivering], { work });
  return {
    ...service,
    surroundings,
    jobs: running,
    platform: await service.withKey('reports:write', 'activities:write'),
    async close() {
      await running.stop();
      surroundings.outgoing.close();
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
