import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkOptions, type SimulationOptions } from '../options.ts';
import { simulate } from '../simulate.ts';
import type { Progress, SimulationCounts } from '../types.ts';

export interface WrittenSimulation {
  readonly activities: string;
  readonly truth: string;
  readonly counts: SimulationCounts;
}

const linesPerChunk = 2_000;

function* chunks(records: Iterable<unknown>, seen: (lines: number) => void): Generator<string> {
  let text = '';
  let lines = 0;
  for (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    if (++lines % linesPerChunk === 0) {
      yield text;
      text = '';
      seen(lines);
    }
  }
  if (text !== '') yield text;
  seen(lines);
}

/** Writes `activities.ndjson` and `truth.ndjson` into `directory` (made where missing). */
export async function writeSimulation(
  options: SimulationOptions,
  directory: string,
  progress: Progress = () => {},
): Promise<WrittenSimulation> {
  checkOptions(options);
  await mkdir(directory, { recursive: true });
  const { activities, truth, counts } = simulate(options, progress);
  const write = async (name: string, records: Iterable<unknown>, total: number) => {
    const path = join(directory, name);
    const lines = chunks(records, (done) => progress(`writing ${name}`, done, total));
    await pipeline(Readable.from(lines, { highWaterMark: 4 }), createWriteStream(path));
    return path;
  };
  return {
    activities: await write('activities.ndjson', activities, counts.activities),
    truth: await write('truth.ndjson', truth, counts.accounts),
    counts,
  };
}
