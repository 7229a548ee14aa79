import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RoutePlugin } from '../../../http/index.ts';
import type { Database } from '../../../storage/index.ts';
import { receiptKey } from '../../ledger/seal.ts';
import { fieldsOf, mayGoOn, sendPage, servePages, speaking } from './form-scope.ts';
import { formToken } from './form-token.ts';
import { type ShownAppeal, statePage, wordPage } from './render.ts';

/** A report as its code shows it. */
export interface CodedReport {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly work_id: string | null;
  readonly account_key: string | null;
}

export async function reportOfCode(
  { kysely }: Pick<Database, 'kysely'>,
  code: string | undefined,
): Promise<CodedReport | undefined> {
  if (!code) return undefined;
  const { rows } = await sql<CodedReport>`
    SELECT id, state, outcome, work_id, account_key FROM reports.report
    WHERE receipt_key = ${receiptKey(code)}`.execute(kysely);
  return rows[0];
}

/** What became of the latest appeal against what was decided of a report; null: nobody appealed. */
async function appealOfReport(
  { kysely }: Pick<Database, 'kysely'>,
  report: string,
): Promise<ShownAppeal | null> {
  // One that was refused beside another tells of that one.
  const { rows } = await sql<{ shown: ShownAppeal }>`
    SELECT coalesce(refused_for, answer, 'asked') AS shown FROM reports.appeal
    WHERE report_id = ${report}
    ORDER BY refused_for = 'appealed-already' NULLS FIRST, sequence DESC LIMIT 1`.execute(kysely);
  return rows[0]?.shown ?? null;
}

/** `POST /report/state`: what became of a report, by its code, which so stands in no log. */
export const lookUp: RoutePlugin = (server, context) => {
  servePages(server);
  server.post(
    '/report/state',
    { config: { access: 'open' }, schema: { hide: true } },
    async (request, reply) => {
      const { database } = context;
      const now = context.now();
      if (!(await mayGoOn(database, request, reply, now))) return reply;
      const spoken = speaking(request);
      const code = fieldsOf(request).code ?? '';
      const report = await reportOfCode(database, code);
      if (!report) return sendPage(reply, 404, wordPage(spoken, spoken.words.unknownCode));
      const state = report.state === 'erased' ? 'erased' : (report.outcome ?? 'open');
      const appeal = await appealOfReport(database, report.id);
      const token = formToken(database, randomUUID(), now);
      return sendPage(reply, 200, statePage(spoken, { state, code, token, appeal }));
    },
  );
};
