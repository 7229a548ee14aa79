import { hash } from 'node:crypto';
import type { Database } from '../../../storage/index.ts';
import { canaryOf } from '../../canaries/canary-token.ts';
import { type Channel, type ReportClass, reportClasses, type TargetKind } from '../../classes.ts';
import type { Flagger } from '../../flaggers/flaggers.ts';
import type { NewReport } from '../../ledger/new-report.ts';
import type { ReadMail } from './read-mail.ts';

/** Lines by which a hotline says what a person would otherwise have to read out of the text. */
const fields =
  /^[ \t>]*(account|post|media|url|link|class|danger)[ \t]*:[ \t]*(\S[^\r\n]{0,2000})$/gim;
const addresses = /https?:\/\/[^\s<>"')\]]{1,2000}/gi;
const mostLinks = 100;

/**
 * A mail as a report. What it is about is what its lines say (`Account: …`, `Post: …`, `Media: …`,
 * `URL: …`, `Class: …`, `Danger: yes`), else the first address in its text, else the mail itself.
 *
 * The same mail sent again, with other traces of its way, is the same report.
 */
export function reportOfMail(
  database: Pick<Database, 'deriveKey'>,
  mail: ReadMail,
  {
    raw,
    flagger,
    receivedAt,
    channel,
  }: {
    readonly raw: Buffer;
    readonly flagger: Flagger | undefined;
    readonly receivedAt: number;
    readonly channel: Extract<Channel, 'email' | 'file'>;
  },
): NewReport {
  const said = saidIn(mail.text);
  const links = [...new Set(`${mail.subject}\n${mail.text}`.match(addresses) ?? [])];
  const { messageId, from, date, subject } = mail;
  const identity = JSON.stringify([messageId, from, date, subject, digestOfBody(raw)]);
  const key = `mail ${hash('sha256', identity, 'hex')}`;
  const answerable = mail.answerTo !== '' && !mail.automatic;
  return {
    channel,
    clientVersion: mail.program,
    language: mail.language,
    source: 'mail',
    key,
    reporterType: flagger?.kind ?? (answerable ? 'user' : 'anonymous'),
    ...(flagger && { flagger: flagger.id }),
    ...(answerable && { reporter: { email: mail.answerTo, name: mail.fromName } }),
    target: targetOf(said, links, key),
    class: classOf(said.get('class')),
    dangerNow: /^(yes|true|1)\b/i.test(said.get('danger') ?? ''),
    severity: 0,
    content: {
      reason: mail.text,
      subject: mail.subject,
      links: links.slice(0, mostLinks),
      attachments: mail.attachments,
    },
    evidence: raw,
    canary: canaryOf(database, mail.canaryToken),
    receivedAt,
  };
}

/** What stands after the headers, in which every relay leaves its trace. */
function digestOfBody(raw: Buffer): string {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
  return hash('sha256', raw.subarray(ends.length > 0 ? Math.min(...ends) : 0), 'hex');
}

function saidIn(text: string): Map<string, string> {
  const said = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(fields)) {
    const field = name.toLowerCase();
    if (!said.has(field)) said.set(field, value.trim());
  }
  return said;
}

function targetOf(
  said: ReadonlyMap<string, string>,
  links: readonly string[],
  key: string,
): NewReport['target'] {
  const account = said.get('account');
  const whose = account === undefined ? {} : { account };
  for (const kind of ['post', 'media'] as const satisfies TargetKind[]) {
    const id = said.get(kind);
    if (id !== undefined) return { kind, id, ...whose };
  }
  if (account !== undefined) return { kind: 'account', id: account };
  const link = said.get('url') ?? said.get('link') ?? links[0];
  return link === undefined ? { kind: 'other', id: key } : { kind: 'link', id: link };
}

function classOf(said: string | undefined): ReportClass {
  const name = said?.toLowerCase().replace(/[\s_]+/g, '-');
  return reportClasses.find((one) => one === name) ?? 'other';
}
