import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readActivity, readActivityValue, type World, WorldFold } from '@breakwater/activity';
import { defaultUntil, type SimulationOptions, simulate, type Truth } from '@breakwater/simulator';

/** A world and what is true of each of its accounts. */
export interface KnownWorld {
  readonly world: World;
  readonly truth: ReadonlyMap<string, Truth>;
}

/** The receipt of every activity: after the last one. */
const receivedAt = Date.UTC(2200, 0, 1);

/** A world of the simulator, made in this process. */
export function simulatedWorld(options: Omit<SimulationOptions, 'until' | 'days'>): KnownWorld {
  const simulation = simulate({ ...options, days: 60, until: defaultUntil });
  const fold = new WorldFold();
  for (const value of simulation.activities) {
    const reading = readActivityValue(value, { receivedAt });
    if (!reading.ok)
      throw new Error(`the simulator wrote what cannot be read: ${reading.problem.reason}`);
    fold.add(reading.activity);
  }
  return {
    world: fold.finish(),
    truth: new Map(Array.from(simulation.truth, (truth) => [truth.account, truth])),
  };
}

/** A world from `activities.ndjson` and `truth.ndjson` in a folder, whoever made them. */
export async function storedWorld(folder: string): Promise<KnownWorld> {
  const fold = new WorldFold();
  for await (const line of linesOf(join(folder, 'activities.ndjson'))) {
    const reading = readActivity(line, { receivedAt });
    if (reading.ok) fold.add(reading.activity);
  }
  const truth = new Map<string, Truth>();
  for await (const line of linesOf(join(folder, 'truth.ndjson'))) {
    const record = JSON.parse(line) as Truth;
    truth.set(record.account, record);
  }
  return { world: fold.finish(), truth };
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}
