import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy that loses answers. */
export interface LossyProxy {
  readonly port: number;
  /** Answers that were lost on the way back. */
  readonly lost: () => number;
  close(): Promise<void>;
}

/**
 * Passes TCP on to a port, and of some answers nothing: the connection ends after the service has
 * answered, so after its commit, and before the client hears of it.
 *
 * @param share of answers that are lost, 0 to 1
 */
export async function lossyProxy(
  to: number,
  { share, random }: { readonly share: number; readonly random: () => number },
): Promise<LossyProxy> {
  let lost = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on('data', (answer) => {
      if (random() >= share) {
        client.write(answer);
        return;
      }
      lost += 1;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    lost: () => lost,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
