import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '../../../jobs/index.ts';
import type { Database } from '../../../storage/index.ts';
import { keepAppeal } from '../../appeals/keep-appeal.ts';
import { receiveReports } from '../../ledger/door.ts';
import { KeyReused } from '../../ledger/keep-reports.ts';
import type { ReportsSurroundings } from '../../surroundings.ts';
import { type Alarm, openAlarm, setAlarms } from '../../watch/alarms.ts';
import { many } from '../../watch/many.ts';
import { type DroppedReport, kindOf, type RefusedLine, readDrop } from './read-drop.ts';

const second = 1_000;
const looksEvery = 5 * second;
/** A run ends before the next one is due. */
const longest = 50 * second;
const atOnce = 200;
/** A file in `done` is kept so long, in case somebody asks what was dropped. */
const keptDone = 7 * 24 * 3_600 * second;

/** Takes in what is put into the folder: looks every few seconds, until the next run is due. */
export function takeInFiles({ dropFolder }: Pick<ReportsSurroundings, 'dropFolder'>): Job<object> {
  return {
    name: 'reports.take-in-files',
    schedule: '* * * * *',
    policy: 'exclusive',
    retries: 0,
    async run(_data, { database, signal }) {
      if (dropFolder === undefined) return;
      const end = Date.now() + longest;
      await clearDone(dropFolder, Date.now());
      while (!signal.aborted && Date.now() < end) {
        await takeInFolder(database, dropFolder, Date.now());
        await pause(looksEvery, undefined, { signal }).catch(() => {});
      }
    },
  };
}

/**
 * Takes in the files of a folder, in order of name, and moves each to `done` once all of it is
 * durable; killed in between, it is read again, and counts once. What is no report goes to `refused`,
 * line by line with its reason, and is an alarm. A file that cannot be read holds up no other, and is an
 * alarm as long as it lies there. Names that begin with a dot are still being written.
 * Answers how many files were taken in.
 */
export async function takeInFolder(
  database: Database,
  folder: string,
  now: number,
): Promise<number> {
  await mkdir(join(folder, 'done'), { recursive: true });
  await mkdir(join(folder, 'refused'), { recursive: true });
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  let taken = 0;
  const untaken: Untaken[] = [];
  for (const name of names) {
    const why = await takeInFile(database, folder, name, now);
    if (why === undefined) taken += 1;
    else untaken.push({ subject: name, detail: why });
  }
  await setAlarms(database, 'file-untaken', untaken, new Date(now));
  return taken;
}

/**
 * Deletes what was taken in a week ago: it names reporters in the clear, and the record has all of it
 * sealed. Answers how many files.
 */
export async function clearDone(folder: string, now: number): Promise<number> {
  const done = join(folder, 'done');
  const names = await readdir(done).catch(() => []);
  const over = names.filter((name) => {
    const takenIn = Number(/^(\d+)-/.exec(name)?.[1]);
    return takenIn < now - keptDone;
  });
  for (const name of over) await rm(join(done, name), { force: true });
  return over.length;
}

type Untaken = Omit<Alarm, 'kind' | 'at'>;

/** Takes one file in; answers why not, where it could not, and then it is tried again. */
async function takeInFile(
  database: Database,
  folder: string,
  name: string,
  now: number,
): Promise<string | undefined> {
  if (kindOf(name) === undefined) {
    return 'The end of its name is none that is read (.json, .ndjson, .jsonl, .eml): rename it.';
  }
  try {
    await takeIn(database, folder, name, now);
    return undefined;
  } catch (error) {
    // The others are not kept waiting; where the record itself is away, the alarm cannot be raised either.
    const { code, name: kind } = error as Error & { code?: unknown };
    return `It could not be taken in (${typeof code === 'string' ? code : kind}). It is tried again.`;
  }
}

async function takeIn(
  database: Database,
  folder: string,
  name: string,
  now: number,
): Promise<void> {
  const path = join(folder, name);
  const { reports, appeals, refused: unread } = await readDrop(database, path, now);
  const refused = [...unread];
  for (let start = 0; start < reports.length; start += atOnce) {
    refused.push(...(await keep(database, reports.slice(start, start + atOnce))));
  }
  for (const appeal of appeals) {
    await database.kysely.transaction().execute((transaction) => keepAppeal(transaction, appeal));
  }
  if (refused.length > 0) {
    const lines = refused.map((line) => `${JSON.stringify(line)}\n`).join('');
    await writeFile(join(folder, 'refused', `${now}-${name}.ndjson`), lines, { flush: true });
    await openAlarm(database, {
      kind: 'file-refused',
      subject: name,
      detail: `${many(refused.length, 'line')} of a dropped file ${refused.length === 1 ? 'is no report' : 'are no reports'}; see the folder "refused".`,
      at: new Date(now),
    });
  }
  await rename(path, join(folder, 'done', `${now}-${name}`));
}

/** Keeps reports; answers those whose key came before with another report, which must not pass unseen. */
async function keep(database: Database, dropped: readonly DroppedReport[]): Promise<RefusedLine[]> {
  const receipts = await receiveReports(
    database,
    dropped.map(({ report }) => report),
  );
  return dropped.flatMap(({ line, text }, index) =>
    receipts[index] instanceof KeyReused
      ? [
          {
            line,
            reason: 'Its key came before, with another report: give it a key of its own.',
            text,
          },
        ]
      : [],
  );
}
