import { problem } from './problem.ts';
import type { Server } from './route.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address to listen on is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Answers only to its own names, so that a foreign site cannot reach the service of this machine by
 * pointing a name of its own at 127.0.0.1 (DNS rebinding).
 */
export function checkHost(server: Server, host: string, publicUrl: string | undefined): void {
  if (!isLoopback(host)) return;
  const ours = new Set([...loopback, host, ...(publicUrl ? [new URL(publicUrl).hostname] : [])]);
  server.addHook('onRequest', async (request) => {
    const name = request.headers.host?.replace(/:\d+$/, '').toLowerCase();
    if (name !== undefined && ours.has(name)) return;
    throw problem(
      421,
      'other-host',
      'The service does not answer to this name.',
      'Use the address that it printed when it started. Behind a proxy, start it with --public-url.',
      { field: 'host' },
    );
  });
}
