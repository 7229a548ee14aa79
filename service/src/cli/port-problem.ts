import { createServer } from 'node:net';

/** Why nothing can listen there, in words; undefined when it can. */
export async function portProblem(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    return undefined;
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        return `port ${port} is in use, perhaps by another Breakwater. Stop that one, or name another with --port.`;
      case 'EACCES':
        return `port ${port} may not be used by this user. Name one above 1023 with --port.`;
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        return `--host ${host} is no address of this machine. Name one that is, such as 127.0.0.1.`;
      default:
        throw error;
    }
  }
}
