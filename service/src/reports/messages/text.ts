import type { Refusal } from '../appeals/refusal.ts';
import { fill, wordsFor } from '../words/words.ts';
import type { Outcome } from '../work/decide-work.ts';
import type { ReportMessage } from './kind.ts';

/** What a text is made from: the record of the report, and of what was decided of it. */
export interface Told {
  readonly what: ReportMessage['what'];
  readonly language: string;
  readonly receivedAt: Date;
  readonly code: string;
  readonly outcome: Outcome | null;
}

/** A message in a reporter's language. */
export interface MessageText {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * What a reporter reads: what was done, how to object to it, and where help is. It is made from the
 * outcome as it stands in the record, so that it cannot say another one.
 */
export function messageText({ what, language, receivedAt, code, outcome }: Told): MessageText {
  const { language: spoken, words } = wordsFor(language);
  const values = { date: dateIn(spoken, receivedAt), code };
  const key = what === 'outcome' || what === 'upheld' ? outcome : what;
  const { mail } = words;
  const paragraphs = [
    ...(what === 'upheld' && outcome !== null ? [words.appeals.upheld] : []),
    key === null ? mail.reopened : mail[key],
    ...(what === 'outcome' && outcome !== null ? [mail.appeal] : []),
    words.help,
  ];
  return {
    language: spoken,
    subject: fill(mail.subject, values),
    text: paragraphs.map((paragraph) => fill(paragraph, values)).join('\n\n'),
  };
}

/** What somebody reads of their appeal: what became of it, why it was not looked at, and where help is. */
export function appealText({
  language,
  code,
  what,
}: {
  readonly language: string;
  readonly code: string;
  readonly what: 'upheld' | 'reversed' | Refusal;
}): MessageText {
  const { language: spoken, words } = wordsFor(language);
  return {
    language: spoken,
    subject: fill(words.mail.subject, { code }),
    text: [words.appeals[what], words.help].join('\n\n'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateIn(language: string, at: Date): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(at);
}
