import { sql } from 'kysely';
import { receiptsAfter } from '../intake/index.ts';
import type { Job } from '../jobs/index.ts';
import type { Database } from '../storage/index.ts';
import { nextSignalChange } from './changes.ts';
import type { Observation, Producer } from './producer.ts';
import { ofActivities } from './producers/index.ts';

/** Observing takes at most this part of the time. */
const rest = 20;
const rowsAtOnce = 10_000;

/**
 * Observes all signals anew where activities came since the last time. It looks every minute, and
 * rests between two observations for twenty times as long as the last one took.
 */
export const observeAccounts: Job = {
  name: 'signals.observe-accounts',
  schedule: '* * * * *',
  policy: 'exclusive',
  async run(_data, { database, signal }) {
    const { rows } = await sql<{ receipt: number; observed_at: Date; milliseconds: number }>`
      SELECT * FROM signals.observation`.execute(database.kysely);
    const last = rows[0];
    const now = Date.now();
    if (last && now < last.observed_at.getTime() + rest * last.milliseconds) return;
    const receipt = await latestReceipt(database, last?.receipt ?? 0);
    if (receipt === undefined) return;
    await observeAll(database, { now, signal });
    await sql`INSERT INTO signals.observation (receipt, observed_at, milliseconds)
      VALUES (${receipt}, ${new Date(now)}, ${Date.now() - now})
      ON CONFLICT (one) DO UPDATE SET receipt = excluded.receipt,
        observed_at = excluded.observed_at, milliseconds = excluded.milliseconds`.execute(
      database.kysely,
    );
  },
};

async function latestReceipt(database: Database, after: number): Promise<number | undefined> {
  const page = 10_000;
  let latest: number | undefined;
  for (;;) {
    const receipts = await receiptsAfter(database, latest ?? after, page);
    if (receipts.length > 0) latest = receipts[receipts.length - 1].id;
    if (receipts.length < page) return latest;
  }
}

/**
 * Observes every kind of signal that activities alone tell; what holds no more is forgotten. Scores
 * are kept to three places: a score as it is shown, asked for as the least, finds its account.
 */
export async function observeAll(
  database: Database,
  { now, signal }: { readonly now: number; readonly signal?: AbortSignal },
): Promise<void> {
  for (const producer of ofActivities) {
    signal?.throwIfAborted();
    await observe(database, producer, new Date(now));
  }
}

/** Observes one kind of signal; what holds no more is forgotten. */
export async function observe(database: Database, producer: Producer, at: Date): Promise<void> {
  await keep(database, producer, await producer.observe(database, at), at);
}

async function keep(
  { kysely }: Database,
  { kind, name }: Producer,
  observations: readonly Observation[],
  at: Date,
): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const change = await nextSignalChange(transaction);
    for (let start = 0; start < observations.length; start += rowsAtOnce) {
      const some = observations.slice(start, start + rowsAtOnce);
      await sql`INSERT INTO signals.signal AS known
          (account_key, kind, score, evidence, producer, observed_at, seen_at, change)
        SELECT account, ${kind}, score, evidence, ${name}, ${at}, ${at}, ${change}
        FROM unnest(${some.map(({ account }) => account)}::uuid[],
          ${some.map(({ score }) => Math.round(score * 1000) / 1000)}::real[],
          ${some.map(({ evidence }) => evidence)}::text[]) AS seen (account, score, evidence)
        WHERE NOT EXISTS (SELECT FROM storage.tombstone WHERE tombstone.account = seen.account)
        ORDER BY account
        ON CONFLICT (account_key, kind) DO UPDATE SET score = excluded.score,
          evidence = excluded.evidence, producer = excluded.producer,
          seen_at = excluded.seen_at,
          change = CASE WHEN known.score = excluded.score THEN known.change
            ELSE excluded.change END`.execute(transaction);
    }
    await sql`DELETE FROM signals.gone USING signals.signal AS known
      WHERE gone.kind = ${kind} AND known.kind = ${kind}
        AND known.account_key = gone.account_key AND known.seen_at = ${at}`.execute(transaction);
    await sql`
      WITH ended AS (
        DELETE FROM signals.signal WHERE kind = ${kind} AND seen_at < ${at} RETURNING account_key
      )
      INSERT INTO signals.gone (account_key, kind, change, gone_at)
      SELECT account_key, ${kind}, ${change}, ${at} FROM ended
      ON CONFLICT (account_key, kind) DO UPDATE SET change = excluded.change`.execute(transaction);
  });
}
