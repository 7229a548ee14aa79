import type { IncomingMessage } from 'node:http';

/** The bytes of a request, which stays open: who sends too much is still to hear why it is refused. */
export function chunksOf(body: IncomingMessage): AsyncIterable<Buffer> {
  return body.iterator({ destroyOnReturn: false });
}
