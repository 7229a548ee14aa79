import { randomUUID } from 'node:crypto';
import type { RoutePlugin } from '../../../http/index.ts';
import { canaryHeader, canaryOf } from '../../canaries/canary-token.ts';
import { reportClasses, reporterTypes } from '../../classes.ts';
import { receiveReport } from '../../ledger/door.ts';
import type { NewReport } from '../../ledger/new-report.ts';
import { receiptCode } from '../../ledger/seal.ts';
import { fieldsOf, mayGoOn, sendPage, servePages, speaking } from './form-scope.ts';
import { formOf, formToken } from './form-token.ts';
import { type Filled, formPage, thanksPage } from './render.ts';

/** `POST /report`: takes a report from the page in, and shows its code. */
export const sendForm: RoutePlugin = (server, context) => {
  servePages(server);
  server.post(
    '/report',
    { config: { access: 'open' }, schema: { hide: true } },
    async (request, reply) => {
      const { database } = context;
      const now = context.now();
      const spoken = speaking(request);
      const fields = fieldsOf(request);
      const canary = canaryOf(database, request.headers[canaryHeader]);
      if (canary === undefined && !(await mayGoOn(database, request, reply, now))) return reply;
      const form = formOf(database, fields.token, now);
      const problem = problemOf(fields, form, spoken.words);
      if (problem !== undefined || form === undefined) {
        const token = formToken(database, form ?? randomUUID(), now);
        return sendPage(
          reply,
          422,
          formPage(spoken, token, { filled: fields, ...(problem !== undefined && { problem }) }),
        );
      }
      const { id } = await receiveReport(
        database,
        reportOf(fields, { form, canary, now, language: spoken.language }),
      );
      return sendPage(reply, 201, thanksPage(spoken, receiptCode(database, id)));
    },
  );
};

function problemOf(
  fields: Filled,
  form: string | undefined,
  words: { readonly stale: string; readonly missing: string; readonly tooLong: string },
): string | undefined {
  // What no person sees was filled in: the page is shown again, to whomever it was.
  if (form === undefined || fields.website) return words.stale;
  if (!fields.where?.trim() || !reportClasses.some((name) => name === fields.class)) {
    return words.missing;
  }
  const tooLong = fields.where.length > 2_048 || (fields.details ?? '').length > 20_000;
  return tooLong ? words.tooLong : undefined;
}

const mailbox = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255}$/;

function reportOf(
  fields: Filled,
  door: {
    readonly form: string;
    readonly canary: string | undefined;
    readonly now: number;
    readonly language: string;
  },
): NewReport {
  const where = (fields.where ?? '').trim();
  const isLink = /^https?:\/\//i.test(where);
  const email = (fields.email ?? '').trim();
  const said = reporterTypes.find((type) => type === fields.who) ?? 'anonymous';
  const who = said === 'user' || said === 'minor' || said === 'guardian' ? said : 'anonymous';
  return {
    channel: 'form',
    clientVersion: '',
    language: door.language,
    source: 'page',
    key: door.form,
    reporterType: who,
    ...(mailbox.test(email) && { reporter: { email } }),
    target: { kind: isLink ? 'link' : 'other', id: where },
    class: reportClasses.find((name) => name === fields.class) ?? 'other',
    dangerNow: fields.dangerNow === 'yes',
    severity: 0,
    content: { reason: fields.details ?? '' },
    evidence: JSON.stringify({ where, details: fields.details ?? '', class: fields.class }),
    canary: door.canary,
    receivedAt: door.now,
  };
}
