import { makeWorld } from './make-world.ts';
import { checkOptions, type SimulationOptions } from './options.ts';
import type { Progress, SimulatedActivity, Simulation } from './types.ts';
import type { World } from './world/world.ts';
import { createRenderer } from './write/activity.ts';
import { createNames, type Names } from './write/names.ts';
import { inOrder } from './write/order.ts';
import { truthOf } from './write/truth.ts';

function* activitiesOf(world: World, names: Names): Generator<SimulatedActivity> {
  const render = createRenderer(world, names);
  for (const { event, time } of inOrder(world)) yield render(event, time);
}

/**
 * Makes a synthetic platform: its activities in order of time, and the truth about every account.
 * Synchronous; the world is made at once (some 3 KB of memory an account), the activities are
 * rendered as they are read. Cost is linear in the accounts, some 30 activities each.
 *
 * @example
 * const { activities, truth } = simulate({ seed: 7, accounts: 20_000, days: 60, until: defaultUntil });
 * for (const activity of activities) lines.write(`${JSON.stringify(activity)}\n`);
 *
 * @throws SimulationOptionError for an option out of range.
 */
export function simulate(options: SimulationOptions, progress: Progress = () => {}): Simulation {
  checkOptions(options);
  const { world, trade } = makeWorld(options, progress);
  const names = createNames(options.seed, options.accounts);
  return {
    activities: { [Symbol.iterator]: () => activitiesOf(world, names) },
    truth: { [Symbol.iterator]: () => truthOf(world, names) },
    counts: {
      accounts: world.accounts,
      activities: world.events.length,
      posts: world.posts.length,
      members: trade.members.length,
      byRole: {
        advertiser: trade.advertisers.length,
        consumer: trade.consumers.length,
        aggregator: trade.aggregators.length,
        backup: trade.backups.length,
        bridge: trade.bridges.length,
      },
    },
  };
}
