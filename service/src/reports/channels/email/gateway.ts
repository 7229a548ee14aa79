import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Database } from '../../../storage/index.ts';
import { keepAppeal } from '../../appeals/keep-appeal.ts';
import { flaggerOfMailbox } from '../../flaggers/flaggers.ts';
import { secondsToWait } from '../../flow/gate.ts';
import type { Source } from '../../flow/limits.ts';
import { networkOf } from '../../flow/network-of.ts';
import { receiveReport } from '../../ledger/door.ts';
import { receiptCode } from '../../ledger/seal.ts';
import type { MailIn } from '../../surroundings.ts';
import { appealOfMail } from './appeal-of-mail.ts';
import { readMail } from './read-mail.ts';
import { reportOfMail } from './report-of-mail.ts';

/** The largest mail, bytes; it is told at EHLO (RFC 1870). */
const largestMail = 10 * 1024 * 1024;

export interface MailGateway {
  readonly port: number;
  close(): Promise<void>;
}

/** An answer of SMTP that asks the sender to try again later (RFC 3463). */
class Answer extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text: string) {
    super(text);
    this.responseCode = responseCode;
  }
}

/**
 * Takes mail in as reports (SMTP; RFC 5321). `250` is answered when the report is durable, and holds
 * its code; whatever keeps it from that is answered with a code at which senders keep the mail and
 * try again. It relays nothing. It stands behind the operator's own mail server, which filters, knows
 * TLS, and vouches for who sends.
 */
export async function startMailGateway(
  database: Database,
  { host, port }: MailIn,
  {
    now = Date.now,
    log = () => {},
  }: { readonly now?: () => number; readonly log?: ((text: string) => void) | undefined } = {},
): Promise<MailGateway> {
  const server = new SMTPServer({
    name: 'breakwater',
    banner: 'reports',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMail,
    maxClients: 100,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    hidePIPELINING: false,
    logger: false,
    onRcptTo(_address, session, done) {
      const { rcptTo } = session.envelope;
      done(rcptTo.length < 20 ? null : new Answer(452, '4.5.3 Too many recipients'));
    },
    onData(stream, session, done) {
      take(database, stream, session, now()).then(
        (text) => done(null, text),
        (error: Error) => {
          if (!(error instanceof Answer)) log(`mail: a report was not kept: ${error.message}`);
          done(error instanceof Answer ? error : new Answer(451, '4.3.0 Not kept; try again'));
        },
      );
    },
  });
  server.on('error', ({ message }: Error) => log(`mail: ${message}`));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function take(
  database: Database,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  now: number,
): Promise<string> {
  const raw = await wholeMail(stream);
  const mail = await readMail(raw);
  const { mailFrom } = session.envelope;
  const flagger = await flaggerOfMailbox(database, mail.from, now);
  const sources: Source[] = [
    {
      key: database.subjectKey('source', `mail ${mail.from || networkOf(session.remoteAddress)}`),
      channel: 'email',
      limit: flagger ? 'trusted' : 'mailbox',
    },
  ];
  const seconds = await secondsToWait(database, sources, now);
  if (seconds > 0) throw new Answer(450, `4.7.1 Too many reports; try again in ${seconds} seconds`);
  // Mail from nobody (RFC 5321, 4.5.5) is a notice of a machine: it is kept, and not answered.
  const envelope = mailFrom === false ? '' : mailFrom.address.toLowerCase();
  const automatic = mail.automatic || envelope === '';
  const report = reportOfMail(
    database,
    { ...mail, automatic, answerTo: answerTo(mail.answerTo, envelope) },
    { raw, flagger, receivedAt: now, channel: 'email' },
  );
  const appeal = await appealOfMail(database, { ...mail, automatic }, report);
  if (appeal) {
    await database.kysely.transaction().execute((transaction) => keepAppeal(transaction, appeal));
    return '2.0.0 Kept: another person will look at it';
  }
  const { id } = await receiveReport(database, report);
  return `2.0.0 Kept as ${receiptCode(database, id)}`;
}

/**
 * Answers go to whom the writer names only within the domain that sent the mail (RFC 3834, section 4),
 * so that nobody lets us write to a stranger.
 */
function answerTo(named: string, envelope: string): string {
  const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
  return domainOf(named) === domainOf(envelope) ? named : envelope;
}

/** All bytes; of a mail that is too large none are kept, but all are read, as SMTP wants it. */
async function wholeMail(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= largestMail) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes <= largestMail && !stream.sizeExceeded) return Buffer.concat(chunks);
  throw new Answer(552, `5.3.4 At most ${largestMail} bytes; send it without what is attached`);
}
