import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { enqueue, type Job } from '../../jobs/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { probeQueue } from './probe-queue.ts';

/** Starts the probes whose time has come, every minute. */
export const startProbes: Job = {
  name: 'decisions.start-probes',
  schedule: '* * * * *',
  policy: 'stately',
  async run(_data, { database }) {
    const { rows } = await sql<{ name: string }>`SELECT name FROM decisions.adapter
      WHERE enabled AND NOT EXISTS (
        SELECT FROM decisions.probe WHERE probe.adapter = adapter.name
          AND (started_at > now() - make_interval(mins => adapter.minutes)))`.execute(
      database.kysely,
    );
    for (const { name } of rows) {
      await database.kysely
        .transaction()
        .execute((transaction) => beginProbe(transaction, name, new Date()));
    }
  },
};

/** Begins a probe; answers its id. */
export async function beginProbe(
  transaction: AnyTransaction,
  adapter: string,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO decisions.probe (id, adapter, policy_version, state, started_at)
    VALUES (${id}, ${adapter}, 0, 'running', ${at})`.execute(transaction);
  await enqueue(transaction, probeQueue, { probe: id });
  return id;
}
