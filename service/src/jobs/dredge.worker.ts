/**
 * A process for the tests: works on the queue `harbour.dredge` of the database whose address it is
 * given, says `begun`, and never ends a job.
 */
import { tmpdir } from 'node:os';
import { openDatabase } from '../storage/index.ts';
import { startJobs } from './index.ts';

const [url = '', key = ''] = process.argv.slice(2);
const database = await openDatabase({ dataFolder: tmpdir(), url, key });
await startJobs(database, [
  {
    name: 'harbour.dredge',
    heartbeatSeconds: 10,
    async run() {
      process.stdout.write('begun\n');
      await new Promise(() => {});
    },
  },
]);
