import { parentPort, workerData } from 'node:worker_threads';
import { createSubjectKeys } from '../../storage/index.ts';
import type { PrepareAnswer, PrepareRequest } from './prepare-thread.ts';
import type { PreparedBatch, PreparedTables } from './prepared-batch.ts';
import { Preparer } from './preparer.ts';

/** The thread that reads lines, so that the one that answers requests does not wait for it. */
const preparer = new Preparer(createSubjectKeys(Buffer.from(workerData.key)));

parentPort!.on('message', (request: PrepareRequest) => {
  try {
    answer(request);
  } catch (error) {
    send({ id: request.id, error: error as Error });
  }
});

function answer(request: PrepareRequest): void {
  switch (request.about) {
    case 'prepare': {
      const batch = preparer.prepare(request.block, request.context);
      send({ id: request.id, value: batch }, [
        batch.remembered.data.buffer as ArrayBuffer,
        ...buffersOf(batch.written),
      ]);
      return;
    }
    case 'without': {
      const tables = preparer.without(request.sequence, request.known);
      send({ id: request.id, value: tables }, buffersOf(tables));
      return;
    }
    case 'release':
      preparer.release(request.sequence, request.committed);
  }
}

/** The rows change hands without being copied. */
function buffersOf(tables: PreparedTables | PreparedBatch['written']): ArrayBuffer[] {
  const { activity, relation, contact, account, post, subject, flag, undo, rejected } = tables;
  return [activity, relation, contact, account, post, subject, flag, undo, rejected].map(
    ({ data }) => data.buffer as ArrayBuffer,
  );
}

function send(message: PrepareAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}
