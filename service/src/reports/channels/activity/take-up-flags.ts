import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import {
  accountsOf,
  type FlagPlace,
  flagsReceivedAt,
  type ReceivedFlag,
  receiptsAfter,
} from '../../../intake/index.ts';
import type { Job } from '../../../jobs/index.ts';
import type { Database } from '../../../storage/index.ts';
import { isCanaryActor } from '../../canaries/canary-actor.ts';
import { canaryOf } from '../../canaries/canary-token.ts';
import { type TargetKind, targetKinds } from '../../classes.ts';
import { receiveReports } from '../../ledger/door.ts';
import type { NewReport } from '../../ledger/new-report.ts';

/** Flags that one transaction takes up. */
const atOnce = 200;
const second = 1_000;
/** A run ends before the next one is due. */
const longest = 55 * second;

/**
 * Takes up what activities report, within a second or two of its receipt: looks, rests a second, and
 * looks again, until the next run is due.
 */
export const takeUpFlags: Job<object> = {
  name: 'reports.take-up-flags',
  schedule: '* * * * *',
  policy: 'exclusive',
  retries: 0,
  async run(_data, { database, signal }) {
    const end = Date.now() + longest;
    while (!signal.aborted && Date.now() < end) {
      await takeUp(database, signal);
      await pause(second, undefined, { signal }).catch(() => {});
    }
  },
};

/**
 * Takes up the flags of all batches that came since the last time; each becomes one report, whatever
 * is killed: its id follows from the actor and the activity, and how far was read is committed only
 * when all before it are kept. Answers how many were new.
 */
export async function takeUp(database: Database, signal?: AbortSignal): Promise<number> {
  let fresh = 0;
  for (;;) {
    const { rows } = await sql<{ receipt: number }>`SELECT receipt FROM reports.uptake`.execute(
      database.kysely,
    );
    const receipts = await receiptsAfter(database, rows[0]?.receipt ?? 0, 100);
    for (const { id, receivedAt } of receipts) {
      signal?.throwIfAborted();
      fresh += await takeUpBatch(database, receivedAt);
      await sql`INSERT INTO reports.uptake AS done (receipt, taken_at) VALUES (${id}, ${receivedAt})
        ON CONFLICT (one) DO UPDATE SET receipt = greatest(done.receipt, excluded.receipt),
          taken_at = excluded.taken_at`.execute(database.kysely);
    }
    if (receipts.length === 0) return fresh;
  }
}

async function takeUpBatch(database: Database, receivedAt: Date): Promise<number> {
  let fresh = 0;
  for (let after: FlagPlace | undefined; ; ) {
    const flags = await flagsReceivedAt(database, receivedAt, { after, limit: atOnce });
    if (flags.length === 0) return fresh;
    const known = await accountsOf(database, [...new Set(flags.map(({ actor }) => actor))]);
    const names = new Map(known.map(({ key, id }) => [key, id]));
    const anonymous = database.subjectKey('account', '');
    const reports = flags.map((flag) => reportOf(database, flag, names, anonymous));
    const receipts = await receiveReports(database, reports);
    fresh += receipts.filter((receipt) => 'repeated' in receipt && !receipt.repeated).length;
    after = flags.at(-1);
  }
}

function reportOf(
  database: Database,
  flag: ReceivedFlag,
  names: ReadonlyMap<string, string>,
  anonymous: string,
): NewReport {
  const { actor, activity, subjects, text } = flag;
  const account = subjects.find(({ kind }) => kind === 'account');
  const said = subjects.find(({ kind }) => kind !== 'account') ?? account;
  const kind = targetKinds.find((one) => one === said?.kind) ?? ('other' satisfies TargetKind);
  const name = names.get(actor);
  const isAnonymous = actor === anonymous || name === '';
  return {
    channel: 'activity',
    clientVersion: '',
    language: '',
    source: 'activities',
    key: `${actor} ${activity}`,
    reporterType: isAnonymous ? 'anonymous' : 'user',
    ...(!isAnonymous && { reporterKey: actor }),
    target: {
      kind,
      id: said?.id ?? '',
      ...(account && kind !== 'account' && { account: account.id }),
    },
    class: 'other',
    dangerNow: false,
    severity: 0,
    content: { reason: text ?? '', ...(subjects.length > 1 && { subjects }) },
    evidence: JSON.stringify({ subjects, text }),
    canary: isCanaryActor(database, actor) ? canaryOf(database, text) : undefined,
    receivedAt: flag.receivedAt.getTime(),
  };
}
