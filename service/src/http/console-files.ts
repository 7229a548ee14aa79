import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { Server } from './route.ts';

const year = 31_536_000;

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Breakwater</title>
<h1>The console is not built</h1>
<p>The service runs, but the files of its web pages are missing. In the checkout, run
<code>npm run setup</code>, then start the service again.</p>
</html>
`;

/**
 * Serves the console's files. Every address that is none of the service's and no file is a place
 * inside the console, and gets its first page.
 */
export async function serveConsole(server: Server, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) await server.register(staticFiles, { root: folder, serve: false });
  server.get<{ Params: { '*': string } }>(
    '/*',
    { config: { access: 'open' }, schema: { hide: true } },
    async (request, reply) => {
      const path = request.params['*'];
      // Programs ask here (`api` is Coop's), and must not take a page for an answer.
      if (/^(v1|api)(\/|$)/.test(path)) return reply.callNotFound();
      if (!built) {
        return reply.code(503).type('text/html; charset=utf-8').send(notBuilt);
      }
      if (path.startsWith('assets/')) {
        // Their names hold a digest of their content.
        return reply.sendFile(path, { maxAge: year * 1000, immutable: true });
      }
      const file = /\.[a-z0-9]+$/i.test(path) ? path : 'index.html';
      return reply.header('cache-control', 'no-cache').sendFile(file, { cacheControl: false });
    },
  );
}
