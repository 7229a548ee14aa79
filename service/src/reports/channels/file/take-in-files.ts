import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '../../../jobs/index.ts';
import type { Database } from '../../../storage/index.ts';
import { receiveReports } from '../../ledger/door.ts';
import type { NewReport } from '../../ledger/new-report.ts';
import type { ReportsSurroundings } from '../../surroundings.ts';
import { openAlarm } from '../../watch/alarms.ts';
import { dropped, readDrop } from './read-drop.ts';

const second = 1_000;
const looksEvery = 5 * second;
/** A run ends before the next one is due. */
const longest = 50 * second;
const atOnce = 200;

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
 * line by line with its reason, and is an alarm. Names that begin with a dot are still being written.
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
    .filter((name) => dropped.some((kind) => kind === extname(name)))
    .sort();
  for (const name of names) await takeInFile(database, folder, name, now);
  return names.length;
}

async function takeInFile(
  database: Database,
  folder: string,
  name: string,
  now: number,
): Promise<void> {
  const path = join(folder, name);
  const { reports, refused } = await readDrop(database, path, now);
  for (let start = 0; start < reports.length; start += atOnce) {
    await keep(database, reports.slice(start, start + atOnce));
  }
  if (refused.length > 0) {
    const lines = refused.map((line) => `${JSON.stringify(line)}\n`).join('');
    await writeFile(join(folder, 'refused', `${name}.ndjson`), lines, { flush: true });
    await openAlarm(database, {
      kind: 'file-refused',
      subject: name,
      detail: `${refused.length} lines of a dropped file are no reports; see the folder "refused".`,
      at: new Date(now),
    });
  }
  await rename(path, join(folder, 'done', `${now}-${name}`));
}

async function keep(database: Database, reports: readonly NewReport[]): Promise<void> {
  await receiveReports(database, reports);
}
