import { parentPort } from 'node:worker_threads';
import { LocalShard, type Matches } from './shard.ts';
import type { ShardAnswer, ShardRequest } from './shard-thread.ts';

/** The thread that holds a part of a list. */
const shard = new LocalShard();
const port = parentPort!;

let last = Promise.resolve();
port.on('message', (request: ShardRequest) => {
  last = last
    .then(() => answer(request))
    .then(
      (value) => send({ value }, value ? [value.buffer] : []),
      (error: Error) => send({ error }, []),
    );
});

async function answer(request: ShardRequest): Promise<Matches | undefined> {
  if (request.about === 'search') return shard.search(request.queries, request.distance);
  if (request.about === 'add') await shard.add(request.first, request.hashes);
  else await shard.compact();
  return undefined;
}

function send(answer: ShardAnswer, transfer: readonly ArrayBuffer[]): void {
  port.postMessage(answer, transfer);
}
