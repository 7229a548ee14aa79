import { sql } from 'kysely';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { banksRoutes, banksStorage } from '../../banks/index.ts';
import { intakeStorage } from '../../intake/index.ts';
import { type Jobs, jobsStorage, startJobs } from '../../jobs/index.ts';
import { deliverJob, Outgoing, outgoingRoutes, outgoingStorage } from '../../outgoing/index.ts';
import { signalsRoutes, signalsStorage } from '../../signals/index.ts';
import { exchangeJobs, exchangeRoutes, exchangeStorage, opinionMessages } from '../index.ts';

export interface ExchangeService extends TestService {
  readonly jobs: Jobs;
  readonly admin: Send;
  /** `type:value` of everything that a bank holds. */
  held(bank: string): Promise<string[]>;
}

/** The service with banks, exchanges and the outbox; partners run on this machine. */
export async function exchangeService({
  work = true,
  trustedNetworks = [] as readonly string[],
} = {}): Promise<ExchangeService> {
  const surroundings = { outgoing: new Outgoing({ allowed: ['127.0.0.1'] }), trustedNetworks };
  const service = await testService({
    routes: [...outgoingRoutes, ...banksRoutes, ...signalsRoutes, ...exchangeRoutes(surroundings)],
    rooms: [
      jobsStorage,
      outgoingStorage,
      intakeStorage,
      banksStorage,
      signalsStorage,
      exchangeStorage,
    ],
  });
  const jobs = await startJobs(
    service.database,
    [...exchangeJobs(surroundings), deliverJob([opinionMessages(surroundings)])],
    { work },
  );
  const { kysely } = service.database;
  return {
    ...service,
    jobs,
    admin: await service.as('admin'),
    async held(bank) {
      const { rows } = await sql<{ type: number; value: string }>`
        SELECT type, encode(value, 'hex') AS value FROM banks.fingerprint
        JOIN banks.entry ON entry.id = entry_id JOIN banks.bank ON bank.id = bank_id
        WHERE bank.name = ${bank} AND entry.deleted_at IS NULL`.execute(kysely);
      return rows.map(({ type, value }) => `${['', 'pdq', 'md5', 'sha1'][type]}:${value}`).sort();
    },
    async close() {
      await jobs.stop();
      surroundings.outgoing.close();
      await service.close();
    },
  };
}
