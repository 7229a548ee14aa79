import { randomUUID } from 'node:crypto';
import { type Send, type TestService, testService } from '../access/testing.ts';
import { banksStorage } from '../banks/index.ts';
import { decisionsStorage } from '../decisions/index.ts';
import { intakeStorage } from '../intake/index.ts';
import { type Jobs, startJobs } from '../jobs/index.ts';
import { networksStorage } from '../networks/index.ts';
import { deliverJob, Outgoing, outgoingStorage } from '../outgoing/index.ts';
import { policyStorage } from '../policy/index.ts';
import { appealMessages, reportMessages, reportsRoutes, reportsStorage } from '../reports/index.ts';
import { signalsStorage } from '../signals/index.ts';
import { reviewJobs, reviewRoutes, reviewStorage } from './index.ts';
import { defaultSettings } from './settings/default-settings.ts';
import type { ReviewSettings } from './settings/settings-schema.ts';

export interface ReviewService extends TestService {
  readonly jobs: Jobs;
  readonly platform: Send;
  readonly lead: Send;
  /** Milliseconds that the service's clock is put forward. */
  forward(milliseconds: number): void;
  now(): number;
  set(changes: Partial<ReviewSettings>): Promise<void>;
  /** Takes a report in; answers its id. */
  report(changes?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** The service with reports and review. No job runs by itself; nothing is sampled unless set. */
export async function reviewService(): Promise<ReviewService> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const surroundings = {
    outgoing: new Outgoing({ allowed: ['127.0.0.1'] }),
    page: true,
    ownAddress: () => undefined,
  };
  const service = await testService({
    routes: [...reportsRoutes(surroundings), ...reviewRoutes],
    rooms: [
      outgoingStorage,
      intakeStorage,
      banksStorage,
      policyStorage,
      signalsStorage,
      networksStorage,
      decisionsStorage,
      reportsStorage,
      reviewStorage,
    ],
    now,
  });
  const jobs = await startJobs(
    service.database,
    [...reviewJobs, deliverJob([reportMessages(surroundings), appealMessages(surroundings)])],
    { work: false },
  );
  const platform = await service.withKey('reports:write', 'review:read');
  const lead = await service.as('policy');
  const set = async (changes: Partial<ReviewSettings>) => {
    const { status, text } = await lead('PUT', '/v1/review/settings', {
      ...defaultSettings,
      lookAgain: { negatives: 0, positives: 0 },
      goldenRate: 0,
      ...changes,
    });
    if (status !== 200) throw new Error(text);
  };
  await set({});
  return {
    ...service,
    jobs,
    platform,
    lead,
    now,
    set,
    forward(milliseconds) {
      ahead += milliseconds;
    },
    async report(changes = {}) {
      const { status, body, text } = await platform('POST', '/v1/reports', aReport(changes));
      if (status !== 201) throw new Error(text);
      return body.id;
    },
    async close() {
      await jobs.stop();
      surroundings.outgoing.close();
      await service.close();
    },
  };
}

/** A report as the platform sends it. */
function aReport(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    target: { kind: 'account', id: `acct:${randomUUID()}` },
    class: 'advertising',
    reason: 'It sells gloamfruit.',
    reporter: { type: 'user', account: `acct:${randomUUID()}` },
    language: 'en',
    ...changes,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as the tests expect them
type Item = any;

/** The next item of a person; null where there is none. */
export async function takeNext(person: Send): Promise<Item> {
  const { body, status, text } = await person('POST', '/v1/review/next', {});
  if (status !== 200) throw new Error(text);
  return body.item;
}

/** Reads all that must be read of an item. */
export async function readAll(person: Send, item: Item): Promise<void> {
  for (const { section, required } of item.sections) {
    if (required) await person('GET', `/v1/review/items/${item.id}/context/${section}`);
  }
}

/** What a decision on an item says. */
export function decisionOn(
  item: Item,
  outcome: 'violates' | 'does-not-violate',
  changes: Readonly<Record<string, unknown>> = {},
) {
  const severity = outcome === 'violates' ? 2 : 0;
  return {
    labels: [{ subject: item.subject, outcome, policy: 'advertising', severity }],
    reason: 'What it says is plain.',
    ...changes,
  };
}

/** Reads an item and decides it; answers the decision's id. */
export async function decideItem(
  person: Send,
  item: Item,
  outcome: 'violates' | 'does-not-violate',
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  await readAll(person, item);
  const path = `/v1/review/items/${item.id}/decision`;
  const { status, body, text } = await person('POST', path, decisionOn(item, outcome, changes));
  if (status !== 201) throw new Error(text);
  return body.decision;
}
