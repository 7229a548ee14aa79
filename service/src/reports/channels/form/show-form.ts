import { randomUUID } from 'node:crypto';
import type { RoutePlugin } from '../../../http/index.ts';
import { sendPage, servePages, speaking } from './form-scope.ts';
import { formToken } from './form-token.ts';
import { formPage } from './render.ts';

/** `GET /report`: a page on which anybody reports, without an account and without a script. */
export const showForm: RoutePlugin = (server, context) => {
  servePages(server);
  server.get(
    '/report',
    { config: { access: 'open' }, schema: { hide: true } },
    async (request, reply) => {
      const token = formToken(context.database, randomUUID(), context.now());
      return sendPage(reply, 200, formPage(speaking(request), token));
    },
  );
};
