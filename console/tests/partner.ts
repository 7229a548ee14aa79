import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A list of others on this machine, in the manner of StopNCII.org. */
export interface Partner {
  readonly address: string;
  /** Whether it takes what is said of its entries; it refuses that for good at first. */
  takesFeedback: boolean;
  /** What it took. */
  readonly feedback: string[];
  stop(): Promise<void>;
}

/** @param pdq of its one record */
export async function startPartner(pdq: string): Promise<Partner> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (!request.url?.includes('SubmitFeedback')) answer(200, page);
    else if (!partner.takesFeedback) answer(400, { message: 'no feedback is taken' });
    else {
      partner.feedback.push(Buffer.concat(chunks).toString());
      answer(200, {});
    }
  });
  const page = {
    nextSetTimestamp: 1_700_000_000,
    hasMoreRecords: false,
    hashRecords: [
      {
        lastModtimestamp: 1_700_000_000,
        signalType: 'ImagePDQ',
        hashValue: pdq,
        hashStatus: 'Active',
      },
    ],
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const partner: Partner = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takesFeedback: false,
    feedback: [],
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return partner;
}
