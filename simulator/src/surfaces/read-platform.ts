import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Reading, readActivity, readActivityValue } from '@breakwater/activity';
import type { Progress, Simulation } from '../types.ts';
import { Platform } from './platform/platform.ts';

/** A line of a folder that is no activity. */
export class UnreadableRecord extends Error {}

const step = 20_000;

/** The platform that a simulation makes. */
export function platformOf({ activities, counts }: Simulation, progress: Progress = () => {}) {
  const platform = new Platform();
  let done = 0;
  for (const activity of activities) {
    take(
      platform,
      readActivityValue(activity, { receivedAt: Date.parse(activity.published) }),
      ++done,
    );
    if (done % step === 0) progress('building the surfaces', done, counts.activities);
  }
  progress('building the surfaces', done, counts.activities);
  return platform;
}

/**
 * The platform in a folder that `breakwater simulate --out` wrote, line by line.
 *
 * @throws UnreadableRecord for a line that is no activity.
 */
export async function readPlatform(folder: string): Promise<Platform> {
  const platform = new Platform();
  const input = createReadStream(join(folder, 'activities.ndjson'));
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') take(platform, readActivity(text, { receivedAt: farAhead }), line);
  }
  return platform;
}

/** The record is of any time: no instant of it is ahead. */
const farAhead = Date.UTC(2200, 0, 1);

function take(platform: Platform, reading: Reading, line: number): void {
  if (!reading.ok) {
    const { field, reason, remedy } = reading.problem;
    throw new UnreadableRecord(`activities.ndjson:${line}: ${field} ${reason}. ${remedy}`);
  }
  platform.apply(reading.activity);
}
