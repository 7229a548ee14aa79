import { defaultUntil, type SimulationOptions } from './options.ts';
import { simulate } from './simulate.ts';
import type { SimulatedActivity, Truth } from './types.ts';

export interface ReadWorld {
  readonly activities: readonly SimulatedActivity[];
  readonly truth: ReadonlyMap<string, Truth>;
  readonly options: SimulationOptions;
}

/** A world as a test reads it: everything in memory. */
export function readWorld(options: Partial<SimulationOptions> = {}): ReadWorld {
  const all = { seed: 7, accounts: 3_000, days: 60, until: defaultUntil, ...options };
  const { activities, truth } = simulate(all);
  return {
    activities: [...activities],
    truth: new Map([...truth].map((record) => [record.account, record])),
    options: all,
  };
}

/** The accounts that ever followed each account. */
export function followersOf(world: ReadWorld): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>();
  for (const { type, actor, object } of world.activities) {
    if (type !== 'Follow') continue;
    const known = followers.get(object as string);
    if (known) known.add(actor!);
    else followers.set(object as string, new Set([actor!]));
  }
  return followers;
}

export interface PersonObject {
  readonly type: 'Person';
  readonly id: string;
  readonly preferredUsername?: string;
  readonly summary?: string;
  readonly payment?: readonly string[];
  readonly ageBand?: string;
}

/** Every profile as it was stated, registrations and changes. */
export function* profilesOf(
  world: ReadWorld,
): Generator<SimulatedActivity & { object: PersonObject }> {
  for (const activity of world.activities) {
    const object = activity.object as PersonObject | undefined;
    if (object?.type !== 'Person' || !['Create', 'Update'].includes(activity.type)) continue;
    yield { ...activity, object };
  }
}
