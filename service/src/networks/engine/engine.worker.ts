import { parentPort, workerData } from 'node:worker_threads';
import { investigate } from '@breakwater/network';
import pg from 'pg';
import { layOut } from '../../report/index.ts';
import { createSubjectKeys } from '../../storage/index.ts';
import { recordSource } from './record-source.ts';
import type { EngineAnswer, EngineRequest } from './run-engine.ts';

/**
 * The thread in which one investigation is computed, so that the one that answers requests does not
 * wait for it. It reads the record over connections of its own.
 */
const { connection, key, accounts, seeds, options } = workerData as EngineRequest;
const pool = new pg.Pool({ ...connection, application_name: 'breakwater investigation', max: 4 });
const { uuid: subjectKey } = createSubjectKeys(Buffer.from(key));

const investigation = await investigate(
  recordSource({ pool, subjectKey }, accounts),
  seeds,
  options,
  (phase, done, total) => send({ progress: { phase, done, total } }),
);
await pool.end();
send({ progress: { phase: 'draw', done: 0, total: 1 } });
const places = layOut(
  investigation.members.map(({ account }) => account),
  investigation.edges,
);
send({ found: { investigation, places } });

function send(answer: EngineAnswer): void {
  parentPort!.postMessage(answer);
}
