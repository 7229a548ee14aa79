import { setTimeout as pause } from 'node:timers/promises';
import { allBanks, extentOf, pdqDistance } from '../../banks/index.ts';
import { receiptsAfter } from '../../intake/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import { observedSince } from '../media/sent-by-accounts.ts';
import { observe } from '../observe-accounts.ts';
import { ofMedia } from '../producers/index.ts';
import { compareFingerprints } from './compare-fingerprints.ts';
import { type CompareOptions, compareMedia } from './compare-media.ts';
import { lastComparison, saveComparison } from './comparison.ts';

/** Comparing takes at most this part of the time, once it takes long. */
const rest = 5;
/** Milliseconds between two looks at what came in. */
const between = 2_000;
/** For how long a run looks; the next one is begun at the full minute, where none runs. */
const watch = 50_000;

/**
 * Compares what activities attach with the banks, some two seconds after they came in: new media with all that banks hold,
 * and what was added to banks with all media, those of the past too. Then it observes anew which
 * accounts posted or sent such media.
 */
export const matchAttachments: Job = {
  name: 'signals.match-attachments',
  schedule: '* * * * *',
  policy: 'exclusive',
  async run(_data, { database, signal }) {
    const until = Date.now() + watch;
    while (!signal.aborted && Date.now() < until) {
      await matchWhereRested(database, { now: Date.now(), signal });
      // Who stops the service does not wait for this.
      await pause(between, undefined, { signal }).catch(() => {});
    }
  },
};

async function matchWhereRested(database: Database, options: CompareOptions): Promise<void> {
  const last = await lastComparison(database.kysely);
  if (last && options.now < last.comparedAt.getTime() + rest * last.milliseconds) return;
  await matchAll(database, options);
}

/** Compares everything that is new on either side since the last time. */
export async function matchAll(database: Database, options: CompareOptions): Promise<void> {
  const began = performance.now();
  const { kysely } = database;
  const last = await lastComparison(kysely);
  const { change, fingerprint } = await extentOf(database);
  const news = await newsAfter(database, last?.receipt ?? 0);
  const isNew = !last || news !== undefined || last.change !== change;
  if (!isNew && !(await observedSince(kysely, last.comparedAt))) return;

  const distances = await distancesOf(database);
  const again = !last || hasGrown(last.distances, distances);
  if (!again && fingerprint > last.fingerprint) {
    await compareFingerprints(database, { after: last.fingerprint, upTo: fingerprint }, options);
  }
  const since = again ? new Date(0) : news?.since;
  if (since) await compareMedia(database, since, options);
  for (const producer of ofMedia) await observe(database, producer, new Date(options.now));
  await saveComparison(kysely, {
    receipt: news?.receipt ?? last?.receipt ?? 0,
    change,
    fingerprint,
    distances,
    comparedAt: new Date(options.now),
    milliseconds: Math.round(performance.now() - began),
  });
}

interface News {
  /** The last batch. */
  readonly receipt: number;
  /** When the first was received. */
  readonly since: Date;
}

/** Batches of activities after one; undefined where there are none. */
async function newsAfter(database: Database, receipt: number): Promise<News | undefined> {
  const page = 10_000;
  let news: News | undefined;
  for (;;) {
    const receipts = await receiptsAfter(database, news?.receipt ?? receipt, page);
    for (const { id, receivedAt } of receipts) {
      const since = news && news.since < receivedAt ? news.since : receivedAt;
      news = { receipt: id, since };
    }
    if (receipts.length < page) return news;
  }
}

async function distancesOf(database: Database): Promise<Record<string, number>> {
  const banks = await allBanks(database.kysely);
  return Object.fromEntries(banks.map(({ id, distance }) => [id, distance ?? pdqDistance]));
}

/** Whether a bank matches what it did not match before. */
function hasGrown(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(now).some(([bank, distance]) => distance > (before[bank] ?? 64));
}
