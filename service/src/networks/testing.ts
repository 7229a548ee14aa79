import { readActivityValue, type World, WorldFold } from '@breakwater/activity';
import { defaultUntil, simulate, type Truth } from '@breakwater/simulator';
import type { Send } from '../access/testing.ts';
import { Intake } from '../intake/index.ts';
import type { Database } from '../storage/index.ts';

/** When everything in the tests is received. */
const receivedAt = defaultUntil;

/** Takes activities into the record. */
export async function takeIn(database: Database, activities: Iterable<object>): Promise<void> {
  const intake = new Intake(database, () => receivedAt);
  await intake.receive({
    chunks: (async function* () {
      for (const activity of activities) yield Buffer.from(`${JSON.stringify(activity)}\n`);
    })(),
    format: 'activities',
    source: 'test',
  });
  await intake.close();
}

export interface KnownWorld {
  readonly activities: readonly object[];
  readonly truth: readonly Truth[];
  /** Advertisers of the largest network. */
  readonly advertisers: readonly string[];
}

/** A small synthetic platform. */
export function smallWorld(accounts = 2_000): KnownWorld {
  const simulation = simulate({
    seed: 3,
    accounts,
    days: 60,
    until: defaultUntil,
    memberShare: 0.02,
  });
  const truth = [...simulation.truth];
  return {
    activities: [...simulation.activities],
    truth,
    advertisers: truth.flatMap(({ role, account }) => (role === 'advertiser' ? [account] : [])),
  };
}

/** The same activities, folded in memory. */
export function worldOf(activities: Iterable<object>): World {
  const fold = new WorldFold();
  for (const activity of activities) {
    const reading = readActivityValue(activity, { receivedAt });
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
    fold.add(reading.activity);
  }
  return fold.finish();
}

/** Waits until an investigation has ended; answers it. */
export async function finished(
  send: Send,
  id: string,
): Promise<{ state: string; networkId: string | null; outcome: string | null; reason: string }> {
  for (;;) {
    const { body } = await send('GET', `/v1/investigations/${id}`);
    if (body.state === 'done' || body.state === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
