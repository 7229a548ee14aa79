import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A request that the platform got. */
export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The platform's side of the webhook: it keeps what it hears. */
export async function startPlatform() {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, heard, close: () => server.close() };
}

/** A mail server that keeps what it gets. */
export async function startPostbox() {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let raw = '';
      stream.on('data', (part) => (raw += part));
      stream.on('end', () => {
        mails.push(raw);
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    mailOut: {
      server: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
      from: 'reports@platform.example',
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Looks until there is something, 15 seconds at most. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let time = 0; time < 300; time += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came');
}
