import type { Database } from '../../../storage/index.ts';
import type { NewAppeal } from '../../appeals/keep-appeal.ts';
import type { NewReport } from '../../ledger/new-report.ts';
import { reportId, sealReporter } from '../../ledger/seal.ts';
import { reportOfCode } from '../form/look-up.ts';
import type { ReadMail } from './read-mail.ts';

const codes = /(?<![\w-])\w{4}(?:-\w{4}){3}(?![\w-])/g;
const mostCodes = 5;

/**
 * A mail as an appeal: it has the code of a report that is decided, as an answer to our own mail does,
 * and a person wrote it. Undefined where it is none, and a report of its own. The same mail sent again is
 * the same appeal.
 */
export async function appealOfMail(
  database: Pick<Database, 'kysely' | 'deriveKey'>,
  mail: ReadMail,
  {
    key,
    canary,
    receivedAt,
    reporter,
  }: Pick<NewReport, 'key' | 'canary' | 'receivedAt' | 'reporter'>,
): Promise<NewAppeal | undefined> {
  if (mail.automatic || canary !== undefined) return undefined;
  const named = new Set(`${mail.subject}\n${mail.text}`.match(codes) ?? []);
  for (const code of [...named].slice(0, mostCodes)) {
    const report = await reportOfCode(database, code);
    if (!report?.outcome) continue;
    const { subject, text: reason, language } = mail;
    const id = reportId(database, 'mail', `appeal ${key}`);
    return {
      id,
      origin: 'mail',
      appellant: 'reporter',
      account: report.account_key,
      report: report.id,
      work: report.work_id,
      ...(reporter && { sender: sealReporter(database, id, reporter) }),
      content: { reason, subject, ...(language !== '' && { language }) },
      at: new Date(receivedAt),
    };
  }
  return undefined;
}
