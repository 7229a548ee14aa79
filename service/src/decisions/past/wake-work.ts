import { enqueue } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import type { DecisionNode } from '../node/decision-node.ts';
import { startSweeps } from '../sweeps/start-sweeps.ts';
import { readLog } from './read-log.ts';

/**
 * Lets the past be looked at as soon as a node sees that something came or was decided, and not first
 * when the minute is over. Where this process has no queues, the minute comes anyway.
 */
export function wakeWork(database: Database, node: DecisionNode): void {
  let receipt = -1;
  let seen = '';
  node.onLook(async () => {
    try {
      const { rows } = await database.pool.query<{ last: number }>(
        'SELECT coalesce(max(id), 0) AS last FROM intake.receipt',
      );
      const { policy, networks } = node.read;
      const wants = [
        ...(rows[0].last !== receipt ? [readLog] : []),
        ...(`${policy} ${networks}` !== seen ? [startSweeps] : []),
      ];
      if (wants.length === 0) return;
      await database.kysely.transaction().execute(async (transaction) => {
        for (const job of wants) await enqueue(transaction, job, {});
      });
      receipt = rows[0].last;
      seen = `${policy} ${networks}`;
    } catch {
      // The next look asks again; so does the minute.
    }
  });
}
