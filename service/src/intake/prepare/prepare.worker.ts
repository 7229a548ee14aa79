import { parentPort, workerData } from 'node:worker_threads';
import { createSubjectKeys } from '../../storage/index.ts';
import type { PrepareAnswer, PrepareRequest } from './prepare-thread.ts';
import type { PreparedBatch } from './prepared-batch.ts';
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
    case 'prepare':
      sendBatch(request.id, preparer.prepare(request.block, request.context));
      return;
    case 'without':
      sendBatch(request.id, preparer.without(request.sequence, request.known));
      return;
    case 'release':
      preparer.release(request.sequence, request.committed);
  }
}

/** The rows change hands without being copied. */
function sendBatch(id: number, batch: PreparedBatch): void {
  const rows = [batch.remembered, ...Object.values(batch.written)];
  send(
    { id, value: batch },
    rows.map(({ data }) => data.buffer as ArrayBuffer),
  );
}

function send(message: PrepareAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}
