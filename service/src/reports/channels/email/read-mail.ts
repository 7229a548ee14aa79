import { hash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { canaryHeader } from '../../canaries/canary-token.ts';
import { ownHeader } from '../../messages/mail.ts';

/** What a mail says, whatever state its MIME is in. */
export interface ReadMail {
  readonly messageId: string;
  /** The writer's address, lower case; empty where there is none. */
  readonly from: string;
  /** Where the writer wants answers; empty where there is nobody to answer. */
  readonly answerTo: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly program: string;
  readonly date: string;
  /** Attachments by their digests: what they hold is not kept. */
  readonly attachments: readonly Attachment[];
  /** It is an answer of ours, or another machine's, that must not be answered. */
  readonly automatic: boolean;
  readonly canaryToken: string | undefined;
}

interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly md5: string;
}

const mostText = 200_000;
const mostAttachments = 200;
/** Longer than any language that people speak (RFC 5646, 4.4.1: 35). */
const longestLanguage = 40;

/**
 * Reads a mail (RFC 5322, MIME). One that cannot be read as such is read as the bytes that it is:
 * a report is not lost for its form. Nesting and headers are bounded, so that a hostile mail costs
 * no more than its size.
 */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, { maxNestingDepth: 30, maxHeadersSize: 256 * 1024 });
  } catch {
    return unreadable(raw);
  }
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const sender = mail.from ?? mail.sender;
  const submitted = (headers.get('auto-submitted') ?? 'no').toLowerCase();
  const attachments = mail.attachments.slice(0, mostAttachments).map(digested);
  return {
    messageId: mail.messageId ?? '',
    from: addressOf(sender?.address),
    answerTo: addressOf((mail.replyTo?.[0] ?? sender)?.address),
    fromName: (sender?.name ?? '').slice(0, 200),
    subject: (mail.subject ?? '').slice(0, 1_000),
    text: textOf(mail).slice(0, mostText),
    language: languageOf(headers.get('content-language')),
    program: (headers.get('x-mailer') ?? headers.get('user-agent') ?? '').slice(0, 100),
    date: mail.date ?? '',
    attachments,
    automatic: headers.has(ownHeader) || submitted.startsWith('auto-replied'),
    canaryToken: headers.get(canaryHeader),
  };
}

function unreadable(raw: Buffer): ReadMail {
  return {
    messageId: '',
    from: '',
    answerTo: '',
    fromName: '',
    subject: '',
    text: raw.toString('latin1').slice(0, mostText),
    language: '',
    program: '',
    date: '',
    attachments: [digest('mail', 'message/rfc822', raw)],
    automatic: true,
    canaryToken: undefined,
  };
}

function textOf({ text, html }: Email): string {
  if (text?.trim()) return text;
  // Text for people to read: what is left when all markup is gone. It is never shown as HTML.
  return (html ?? '')
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function digested({ filename, mimeType, content }: Email['attachments'][number]): Attachment {
  const bytes =
    typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
  return digest(filename ?? '', mimeType, bytes);
}

function digest(name: string, mediaType: string, bytes: Buffer): Attachment {
  return {
    name: name.slice(0, 200),
    mediaType: mediaType.slice(0, 100),
    bytes: bytes.length,
    sha256: hash('sha256', bytes, 'hex'),
    md5: hash('md5', bytes, 'hex'),
  };
}

function addressOf(address: string | undefined): string {
  const text = (address ?? '').trim().toLowerCase();
  return /^[^\s@<>,;"\p{Cc}]{1,64}@[^\s@<>,;"\p{Cc}]{1,255}$/u.test(text) ? text : '';
}

function languageOf(header: string | undefined): string {
  const [tag = ''] = (header ?? '').split(',');
  const named = tag.trim().toLowerCase();
  const isTag = named.length <= longestLanguage && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(named);
  return isTag ? named : '';
}
