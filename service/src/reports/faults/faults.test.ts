import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomStream } from '@breakwater/network';
import { expect, test } from 'vitest';
import { mountSmallDisk } from './disk.ts';

import { runFaults } from './run-faults.ts';

test('whatever is killed, lost or full, each accepted report is there once, with its work, due date and acknowledgement', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-faults-'));
  // Where no disk can be mounted (it takes root), the rest is tried without a full one.
  const disk = mountSmallDisk(folder, 700);
  try {
    const outcome = await runFaults({
      dataFolder: join(folder, 'data'),
      reports: 1_500,
      kills: 6,
      fills: disk ? 1 : 0,
      disk,
      lossShare: 0.03,
      clients: 8,
      random: randomStream(5),
    });
    expect(outcome).toMatchObject({
      accepted: 1_500,
      fills: disk ? 1 : 0,
      lost: 0,
      doubled: 0,
      untold: 0,
      faults: [],
    });
    expect(outcome.acknowledged + outcome.leased).toBe(1_500);
    expect(outcome.killed.service + outcome.killed.database).toBe(6);
    expect(outcome.answersLost).toBeGreaterThan(0);
  } finally {
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
