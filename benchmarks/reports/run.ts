import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeKey, supervise } from '../../service/src/reports/faults/supervised-service.ts';
import { openDatabase } from '../../service/src/storage/index.ts';

/**
 * How long does a report take to be durable, in its queue and acknowledged in the outbox, at a steady
 * rate, and how does that compare with one bare INSERT of the same text, committed, in the same run?
 *
 * `taskset -c 0,1 node benchmarks/reports/run.ts [--rate 200] [--seconds 60]`
 *
 * Reports are sent when they are due, whether or not those before were answered, and their time counts
 * from when they were due: a service that stalls is not spared (coordinated omission). The service, its
 * database with fsync on, and the sender share the cores.
 */
const { values: options } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const rate = Number(options.rate);
const seconds = Number(options.seconds);

const folder = mkdtempSync(join(options.folder, 'report-rate-'));
const dataFolder = join(folder, 'data');
try {
  await (await openDatabase({ dataFolder })).close();
  const key = makeKey(dataFolder, 'reports:write');
  const service = await supervise(dataFolder);
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  try {
    while ((await send(service.port, agent, key, -1)) !== 201) await pause(250);
    // Warm: the first seconds compile what runs later.
    await load(service.port, agent, key, 5, 1_000_000);
    const reports = await load(service.port, agent, key, seconds, 0);
    const inserts = await bareInserts(dataFolder);
    const busy = process.cpuUsage();
    console.log(
      `cores: ${cpus().length}; the sender used ${Math.round((busy.user + busy.system) / 1e6)} s of processor time`,
    );
    tell(`reports, ${rate}/s for ${seconds} s`, reports.times);
    console.log(`  answered 201: ${reports.accepted} of ${rate * seconds}`);
    tell('bare INSERT and COMMIT, one after the other', inserts);
    console.log(
      `median, reports to bare inserts: ${(quantile(reports.times, 0.5) / quantile(inserts, 0.5)).toFixed(2)}`,
    );
  } finally {
    agent.destroy();
    await service.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Sends at the rate; answers the milliseconds of each from when it was due. */
async function load(port: number, agent: Agent, key: string, duration: number, first: number) {
  const times: number[] = [];
  let accepted = 0;
  const began = performance.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < rate * duration; number += 1) {
    const due = began + (number * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    sending.push(
      send(port, agent, key, first + number).then((status) => {
        times.push(performance.now() - due);
        if (status === 201) accepted += 1;
      }),
    );
  }
  await Promise.all(sending);
  return { times, accepted };
}

function send(port: number, agent: Agent, key: string, number: number): Promise<number> {
  const body = JSON.stringify({
    target: { kind: 'account', id: `acct:${number % 4_001}` },
    class: 'advertising',
    reason: `Report ${number}: it sells gloamfruit, and asks for more at another place.`,
    reporter: { type: 'user', account: `acct:r${number}` },
    language: 'en',
    clientVersion: 'app 4.2',
  });
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        path: '/v1/reports',
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': `rate-${number}`,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}

/** The floor: a row of the same size, durable, with nothing else in its transaction. */
async function bareInserts(dataFolder: string): Promise<number[]> {
  const database = await openDatabase({ dataFolder, existing: true, connections: 1 });
  try {
    await database.pool.query(
      'CREATE TABLE bare (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), content text)',
    );
    const times: number[] = [];
    for (let number = 0; number < 2_000; number += 1) {
      const began = performance.now();
      await database.pool.query('INSERT INTO bare (content) VALUES ($1)', ['x'.repeat(300)]);
      times.push(performance.now() - began);
    }
    return times;
  } finally {
    await database.close();
  }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function tell(name: string, times: readonly number[]): void {
  const of = (share: number) => `${quantile(times, share).toFixed(1)} ms`;
  console.log(`${name}: median ${of(0.5)}, p95 ${of(0.95)}, p99 ${of(0.99)}, worst ${of(1)}`);
}
