/**
 * A process for the tests: sweeps the past of the database whose address it is given by a policy of
 * the test, slowly enough to be killed in between, and says `sweeping` when a page is done.
 */
import { tmpdir } from 'node:os';
import { startJobs } from '../../jobs/index.ts';
import { Outgoing } from '../../outgoing/index.ts';
import { openDatabase } from '../../storage/index.ts';
import { decisionsJobs } from '../index.ts';
import { decisionServiceOf } from '../node/service-of.ts';
import { policyWith, TestFeed, term } from '../testing.ts';

const [url = '', key = ''] = process.argv.slice(2);
const database = await openDatabase({ dataFolder: tmpdir(), url, key });
const feed = new TestFeed(policyWith({ terms: [term('t1', 'gloamfruit')] }));
feed.version = 2;
decisionServiceOf(database, { policies: feed, sampleEvery: 0 }).start();
await startJobs(database, decisionsJobs(new Outgoing()));
for (;;) {
  const { rows } = await database.pool.query('SELECT FROM decisions.sweep WHERE done > 0');
  if (rows.length > 0) process.stdout.write('sweeping\n');
  await new Promise((resolve) => setTimeout(resolve, 5));
}
