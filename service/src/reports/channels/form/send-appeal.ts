import type { RoutePlugin } from '../../../http/index.ts';
import { keepAppeal } from '../../appeals/keep-appeal.ts';
import { reportId } from '../../ledger/seal.ts';
import { fieldsOf, mayGoOn, sendPage, servePages, speaking } from './form-scope.ts';
import { formOf } from './form-token.ts';
import { reportOfCode } from './look-up.ts';
import { wordPage } from './render.ts';

/** `POST /report/appeal`: a reporter asks for another person's look, by the report's code. */
export const sendAppeal: RoutePlugin = (server, context) => {
  servePages(server);
  server.post(
    '/report/appeal',
    { config: { access: 'open' }, schema: { hide: true } },
    async (request, reply) => {
      const { database } = context;
      const now = context.now();
      if (!(await mayGoOn(database, request, reply, now))) return reply;
      const spoken = speaking(request);
      const fields = fieldsOf(request);
      const form = formOf(database, fields.token, now);
      if (form === undefined) return sendPage(reply, 422, wordPage(spoken, spoken.words.stale));
      const report = await reportOfCode(database, fields.code);
      if (!report) return sendPage(reply, 404, wordPage(spoken, spoken.words.unknownCode));
      await database.kysely.transaction().execute((transaction) =>
        keepAppeal(transaction, {
          id: reportId(database, 'page', `appeal ${form}`),
          origin: 'form',
          appellant: 'reporter',
          account: report.account_key,
          report: report.id,
          work: report.work_id,
          content: { reason: (fields.reason ?? '').slice(0, 20_000), language: spoken.language },
          at: new Date(now),
        }),
      );
      return sendPage(reply, 201, wordPage(spoken, spoken.words.appealThanks));
    },
  );
};
