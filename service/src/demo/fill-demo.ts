import { type Simulation, type SimulationOptions, simulate } from '@breakwater/simulator';
import { sql } from 'kysely';
import { Intake, intakeOverview } from '../intake/index.ts';
import { type Database, StorageError } from '../storage/index.ts';
import { type DemoWorld, demoWorld } from './world.ts';

/** How far the filling is: activities, or whatever the phase counts. */
type FillProgress = (phase: string, done: number, total: number) => void;

export interface FillOptions {
  readonly accounts: number;
  /** End of the record, epoch milliseconds. */
  readonly until: number;
  readonly signal?: AbortSignal;
  readonly progress?: FillProgress;
}

/**
 * Fills a demo database with a synthetic platform, through intake as any other; does nothing when it
 * is full. A filling that was interrupted goes on where it stopped: the world is the same again, and
 * intake has taken its first activities, in order, up to some batch.
 *
 * @throws {StorageError} when the database holds anything that is not the demo.
 */
export async function fillDemo(database: Database, options: FillOptions): Promise<DemoWorld> {
  const { progress = () => {}, signal } = options;
  const begun = await demoWorld(database);
  if (begun?.filledAt) return begun;
  const taken = await activitiesTaken(database);
  if (!begun && taken > 0) {
    throw new StorageError(
      `${database.dataFolder} holds activities of a platform, and the demo has a database of its ` +
        'own. Start with --no-demo, or name another folder with --data.',
    );
  }
  const worldOptions: SimulationOptions = begun?.options ?? {
    seed: 7,
    accounts: options.accounts,
    days: 60,
    until: options.until,
    preset: 'article',
  };
  const world = simulate(worldOptions, progress);
  if (!begun) await markSynthetic(database, worldOptions, suggestedSeeds(world));

  const total = world.counts.activities;
  const intake = new Intake(database);
  let done = taken;
  try {
    await intake.receive({
      chunks: linesOf(world, taken),
      format: 'activities',
      source: 'demo',
      signal,
      onBatch: ({ lines }) => progress('taking the activities in', (done += lines), total),
    });
  } finally {
    await intake.close();
  }
  await sql`UPDATE demo.world SET filled_at = now()`.execute(database.kysely);
  return (await demoWorld(database))!;
}

/** Whatever came, counted: the demo is filled before anything else can come. */
async function activitiesTaken(database: Database): Promise<number> {
  const { activities, duplicates, rejected } = await intakeOverview(database);
  return activities + duplicates + rejected;
}

async function markSynthetic(
  database: Database,
  options: SimulationOptions,
  seeds: readonly string[],
): Promise<void> {
  await sql`INSERT INTO demo.world (options, seeds)
    VALUES (${JSON.stringify(options)}, ${seeds})`.execute(database.kysely);
}

/** Five advertisers of the largest network, spread over its list. */
function suggestedSeeds({ truth }: Simulation): string[] {
  const advertisers = Map.groupBy(
    [...truth].filter(({ role }) => role === 'advertiser'),
    ({ network }) => network,
  );
  const largest = [...advertisers.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const step = Math.max(1, Math.floor(largest.length / 5));
  return largest
    .filter((_, index) => index % step === 0)
    .slice(0, 5)
    .map(({ account }) => account);
}

const chunkLines = 1000;

async function* linesOf({ activities }: Simulation, skip: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines: string[] = [];
  let position = 0;
  for (const activity of activities) {
    if (position++ < skip) continue;
    lines.push(JSON.stringify(activity));
    if (lines.length < chunkLines) continue;
    yield encoder.encode(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`);
}
