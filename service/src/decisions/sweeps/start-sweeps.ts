import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { countChunksAfter, sizesOf } from '../../intake/index.ts';
import { enqueue, type Job } from '../../jobs/index.ts';
import { decisionsSince } from '../../networks/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { policyFeedOf } from '../node/registry.ts';
import { sweep } from './sweep.ts';
import type { Sweep } from './sweep-row.ts';

const day = 86_400_000;

/**
 * Begins a sweep of the past for each decision that has none: a version of the policy that came to
 * run, a network that was confirmed or opened again. Nodes ask for it when they see a change.
 */
export const startSweeps: Job = {
  name: 'decisions.start-sweeps',
  schedule: '* * * * *',
  policy: 'stately',
  async run(_data, { database }) {
    await forPolicy(database);
    await forNetworks(database);
  },
};

async function forPolicy(database: Database): Promise<void> {
  const feed = policyFeedOf(database);
  const { version } = await feed.running(database);
  const change = await feed.change(database);
  const { rows } = await sql<{ target: string }>`SELECT target FROM decisions.sweep
    WHERE kind = 'policy' ORDER BY created_at DESC LIMIT 1`.execute(database.kysely);
  if (rows[0]?.target === String(version)) return;
  const { posts, accounts, subjects } = await sizesOf(database);
  await begin(database, 'policy', String(version), String(change), posts + accounts + subjects);
}

async function forNetworks(database: Database): Promise<void> {
  const since = new Date(Date.now() - 90 * day);
  for (const { id, network, to } of await decisionsSince(database, since)) {
    const { rows } = await sql`SELECT FROM decisions.sweep
      WHERE occasion = ${id} LIMIT 1`.execute(database.kysely);
    if (rows.length > 0) continue;
    if (to !== 'confirmed') {
      await begin(database, 'reopened', network, id, 0);
      continue;
    }
    const { posts } = await sizesOf(database);
    await begin(database, 'network', network, id, posts + (await countChunksAfter(database, -1)));
  }
}

async function begin(
  { kysely }: Pick<Database, 'kysely'>,
  kind: Sweep['kind'],
  target: string,
  occasion: string,
  total: number,
): Promise<void> {
  await kysely.transaction().execute(async (transaction: AnyTransaction) => {
    const id = randomUUID();
    const { numAffectedRows } = await sql`INSERT INTO decisions.sweep
        (id, kind, target, occasion, state, phase, total, created_at, moved_at)
      VALUES (${id}, ${kind}, ${target}, ${occasion}, 'waiting', 'begin', ${total}, now(), now())
      ON CONFLICT DO NOTHING`.execute(transaction);
    if (numAffectedRows) await enqueue(transaction, sweep, { sweep: id });
  });
}
