/**
 * A process for the tests: works on the investigations of the database whose address it is given,
 * and says `running` when one has begun.
 */
import { tmpdir } from 'node:os';
import { startJobs } from '../jobs/index.ts';
import { openDatabase } from '../storage/index.ts';
import { networksJobs } from './index.ts';

const [url = '', key = ''] = process.argv.slice(2);
const database = await openDatabase({ dataFolder: tmpdir(), url, key });
await startJobs(database, networksJobs);
for (;;) {
  const { rows } = await database.pool.query(
    "SELECT FROM networks.investigation WHERE state = 'running'",
  );
  if (rows.length > 0) process.stdout.write('running\n');
  await new Promise((resolve) => setTimeout(resolve, 5));
}
