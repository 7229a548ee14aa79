import type { Job } from '../../jobs/index.ts';
import { sweepNetwork } from './sweep-network.ts';
import { sweepPolicy } from './sweep-policy.ts';
import { sweepReopened } from './sweep-reopened.ts';
import { endSweep, sweepOf } from './sweep-row.ts';

const kinds = { policy: sweepPolicy, network: sweepNetwork, reopened: sweepReopened };

/**
 * Goes through the past after a decision, page by page: each page commits what it found with how far
 * it is, so that a process that dies loses at most one page of reading.
 */
export const sweep: Job<{ sweep: string }> = {
  name: 'decisions.sweep',
  expireInSeconds: 24 * 3600,
  heartbeatSeconds: 15,
  async run({ sweep: id }, { database, signal }) {
    const row = await sweepOf(database, id);
    if (!row || row.state === 'done' || row.state === 'overtaken') return;
    await endSweep(database, id, await kinds[row.kind](database, row, signal));
  },
};
