/**
 * A process for the tests: opens a data folder, prints `open <pid of the server>`, then inserts rows
 * and prints each number once its commit is confirmed. Ends cleanly on SIGTERM.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../database.ts';

const [folder = '', from = '0'] = process.argv.slice(2);
let stopping = false;
process.once('SIGTERM', () => (stopping = true));
const say = (text: string) => process.stdout.write(`${text}\n`);

const database = await openDatabase({ dataFolder: folder, log: (text) => say(`log ${text}`) });
// Several of these may start at once, and "IF NOT EXISTS" alone does not wait for the other.
await database.pool.query(
  'SELECT pg_advisory_xact_lock(1); CREATE TABLE IF NOT EXISTS berth (id integer PRIMARY KEY)',
);
const pidFile = join(database.cluster ?? '', 'postmaster.pid');
say(`open ${Number.parseInt(readFileSync(pidFile, 'utf8'), 10)}`);
for (let id = Number(from); !stopping; id += 1) {
  try {
    await database.pool.query('INSERT INTO berth VALUES ($1) ON CONFLICT DO NOTHING', [id]);
    say(`row ${id}`);
  } catch {
    // The server is gone for a moment: the same row again.
    id -= 1;
    await sleep(50);
  }
}
await database.close();
say('closed');
