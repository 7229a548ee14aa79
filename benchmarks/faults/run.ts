import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomStream } from '@breakwater/network';
import { mountSmallDisk } from '../../service/src/reports/faults/disk.ts';
import { runFaults } from '../../service/src/reports/faults/run-faults.ts';

/**
 * Is a report ever lost or doubled while the service and its database are killed, the disk is full and
 * answers get lost?
 *
 * `node benchmarks/faults/run.ts [--reports 100000] [--kills 200] [--fills 3] [--seed 1]`
 *
 * The disk is one of memory, mounted for the run, so that it can be filled; that takes root. Without
 * it the run goes on a folder, and nothing is filled.
 */
const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '200' },
    fills: { type: 'string', default: '3' },
    clients: { type: 'string', default: '32' },
    loss: { type: 'string', default: '0.01' },
    disk: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
  },
});

// An interrupt ends the load; what was accepted until then is counted all the same.
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const folder = mkdtempSync(join(options.folder, 'report-faults-'));
const disk = mountSmallDisk(folder, Number(options.disk));
try {
  const outcome = await runFaults({
    dataFolder: join(folder, 'data'),
    reports: Number(options.reports),
    kills: Number(options.kills),
    fills: disk ? Number(options.fills) : 0,
    disk,
    lossShare: Number(options.loss),
    clients: Number(options.clients),
    random: randomStream(Number(options.seed)),
    stop: stop.signal,
    log: (text) => process.stderr.write(`${text}\n`),
  });
  console.log(JSON.stringify(outcome, null, 2));
  process.exitCode =
    outcome.lost + outcome.doubled + outcome.untold + outcome.faults.length > 0 ? 1 : 0;
} finally {
  disk?.unmount();
  rmSync(folder, { recursive: true, force: true });
}
