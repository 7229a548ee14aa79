import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../storage/index.ts';
import { conservation } from '../watch/conservation.ts';
import { PatientClient } from './client.ts';
import type { SmallDisk } from './disk.ts';
import { lossyProxy } from './proxy.ts';
import { makeKey, supervise } from './supervised-service.ts';

export interface FaultOptions {
  /** New data folder. */
  readonly dataFolder: string;
  readonly reports: number;
  /** Of the service and of the database, in turn by chance. */
  readonly kills: number;
  /** Share of answers that are lost after the commit. */
  readonly lossShare: number;
  /** Clients at work side by side. */
  readonly clients: number;
  readonly disk?: SmallDisk | undefined;
  /** Times that the disk is filled. */
  readonly fills: number;
  readonly random: () => number;
  /** Ends the load before its time; what was sent is still counted. */
  readonly stop?: AbortSignal;
  readonly log?: (text: string) => void;
}

/** What stood in the record at the end, beside what clients were told. */
export interface FaultOutcome {
  readonly accepted: number;
  readonly killed: { readonly service: number; readonly database: number };
  readonly fills: number;
  readonly answersLost: number;
  readonly starts: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Accepted and not there, or there without work, due date or acknowledgement. */
  readonly lost: number;
  /** More rows than one, of a report, its receipt or its acknowledgement. */
  readonly doubled: number;
  /** There, and told to nobody. */
  readonly untold: number;
  readonly acknowledged: number;
  /** Acknowledgements that a killed process had begun to send: another one does when its lease ends. */
  readonly leased: number;
  readonly faults: readonly string[];
}

/**
 * Sends reports while the service and its database are killed, answers get lost and the disk is full;
 * clients send each again, with its key, until it is accepted. Then counts what is in the record.
 */
export async function runFaults(options: FaultOptions): Promise<FaultOutcome> {
  const { dataFolder, reports, random, log = () => {} } = options;
  const key = await makeKeyIn(dataFolder);
  const began = performance.now();
  const service = await supervise(dataFolder);
  const proxy = await lossyProxy(service.port, { share: options.lossShare, random });
  const client = new PatientClient(proxy.port, key);
  const accepted = new Map<string, number>();
  const killed = { service: 0, database: 0 };
  let fills = 0;
  let next = 0;
  let doing = true;

  const work = async () => {
    while (next < reports && !options.stop?.aborted) {
      const number = next++;
      const id = await client.send(`fault-${number}`, reportNumber(number));
      accepted.set(id, number);
      if (accepted.size % 5_000 === 0)
        log(`${accepted.size} accepted, ${killed.service + killed.database} kills`);
    }
  };
  const trouble = async () => {
    const events = options.kills + options.fills;
    for (let event = 1; event <= events && doing; event += 1) {
      while (doing && accepted.size < (event * reports) / (events + 1)) await pause(20);
      const isFill = Math.floor((event * options.fills) / events) > fills;
      if (isFill && options.disk) {
        options.disk.fill();
        await pause(3_000);
        options.disk.empty();
        fills += 1;
      } else {
        const what = random() < 0.5 ? 'service' : 'database';
        if (service.kill(what)) killed[what] += 1;
        else event -= 1;
        await pause(500 * random());
      }
    }
  };
  const troubles = trouble();
  try {
    await Promise.all(Array.from({ length: options.clients }, work));
    doing = false;
    await troubles;
    const seconds = (performance.now() - began) / 1000;
    await until(300_000, async () => (await waitingIn(dataFolder)) === 0);
    return {
      accepted: accepted.size,
      killed,
      fills,
      answersLost: proxy.lost(),
      starts: service.starts(),
      failures: client.failures,
      seconds,
      ...(await count(dataFolder, [...accepted.keys()])),
    };
  } finally {
    doing = false;
    options.disk?.empty();
    client.close();
    await proxy.close();
    await service.stop();
  }
}

/** Makes the record, and a key in it for whoever sends. */
async function makeKeyIn(dataFolder: string): Promise<string> {
  await (await openDatabase({ dataFolder })).close();
  return makeKey(dataFolder, 'reports:write');
}

/** One of a fifth as many accounts, so that reports meet; in each class in turn. */
function reportNumber(number: number): object {
  const classes = ['apparent-material', 'advertising', 'blackmail', 'solicitation', 'other'];
  return {
    target: { kind: 'account', id: `acct:${(number * 7919) % 20_011}` },
    class: classes[number % classes.length],
    reason: `Report ${number}: it sells gloamfruit.`,
    reporter: { type: 'user', account: `acct:r${number}` },
    language: number % 3 === 0 ? 'de' : 'en',
    clientVersion: 'app 4.2',
  };
}

async function waitingIn(dataFolder: string): Promise<number> {
  const database = await openDatabase({ dataFolder, existing: true, connections: 1 });
  try {
    const { rows } = await database.pool.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM outgoing.message
       WHERE state = 'waiting' AND coalesce(claimed_until <= now(), true)`,
    );
    return rows[0]!.n;
  } finally {
    await database.close();
  }
}

async function until(milliseconds: number, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await holds().catch(() => false)) return;
    await pause(1_000);
  }
}

async function count(dataFolder: string, accepted: readonly string[]) {
  const database = await openDatabase({ dataFolder, existing: true });
  try {
    const { rows } = await database.pool.query<{
      lost: number;
      doubled: number;
      untold: number;
      acknowledged: number;
      leased: number;
    }>(
      `WITH accepted AS (SELECT unnest($1::uuid[]) AS id),
       messages AS (
         SELECT subject, count(*) AS n FROM outgoing.message
         WHERE kind = 'reports.message' AND payload ->> 'what' = 'received' GROUP BY subject
       ),
       receipts AS (
         SELECT report_id, count(*) AS n FROM reports.transition
         WHERE from_state IS NULL AND NOT canary GROUP BY report_id
       )
       SELECT
         (SELECT count(*) FROM accepted WHERE NOT EXISTS (
           SELECT FROM reports.report JOIN reports.work ON work.id = work_id
           JOIN messages ON messages.subject = report.id::text
           JOIN receipts ON receipts.report_id = report.id
           WHERE report.id = accepted.id AND report.due_at IS NOT NULL AND work.state = 'open'
             AND work.due_at IS NOT NULL))::integer AS lost,
         ((SELECT count(*) FROM messages WHERE n > 1)
           + (SELECT count(*) FROM receipts WHERE n > 1)
           + (SELECT count(*) - count(DISTINCT reporter_key) FROM reports.report
              WHERE NOT canary))::integer AS doubled,
         (SELECT count(*) FROM reports.report WHERE NOT canary AND NOT EXISTS (
           SELECT FROM accepted WHERE accepted.id = report.id))::integer AS untold,
         (SELECT count(*) FROM reports.report
           WHERE NOT canary AND acknowledged_at IS NOT NULL)::integer AS acknowledged,
         (SELECT count(*) FROM reports.report WHERE NOT canary AND acknowledged_at IS NULL
           AND EXISTS (SELECT FROM outgoing.message WHERE subject = report.id::text
             AND state = 'waiting'))::integer AS leased`,
      [accepted],
    );
    const { faults } = await conservation(database, Date.now());
    return { ...rows[0]!, faults };
  } finally {
    await database.close();
  }
}
