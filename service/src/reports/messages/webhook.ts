import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import {
  type DeliveryContext,
  type Outgoing,
  TryLater,
  Undeliverable,
} from '../../outgoing/index.ts';
import type { Database } from '../../storage/index.ts';
import { unsealReporter } from '../ledger/seal.ts';
import type { ReportMessage } from './kind.ts';
import type { ToldReport } from './report-messages.ts';
import type { MessageText } from './text.ts';
import { openSecret } from './webhook-secret.ts';

/** Where the platform hears what became of its reports. */
export interface Webhook {
  readonly url: string;
  readonly secret: Buffer;
}

interface Kept {
  readonly at: number;
  readonly webhook: Webhook | undefined;
}

/** The address is read again when this old, milliseconds. */
const fresh = 1_000;
const kept = new WeakMap<object, Kept>();

/** Where the platform hears, if it does; a change counts within a second. */
export async function webhookOf(
  database: Pick<Database, 'pool' | 'deriveKey'>,
  now: number,
): Promise<Webhook | undefined> {
  const known = kept.get(database.pool);
  if (known && now >= known.at && now - known.at < fresh) return known.webhook;
  const { rows } = await database.pool.query<{ url: string; secret: Buffer }>(
    'SELECT url, secret FROM reports.webhook',
  );
  const webhook = rows[0] && { url: rows[0].url, secret: openSecret(database, rows[0].secret) };
  kept.set(database.pool, { at: now, webhook });
  return webhook;
}

/** Whether the platform hears at all. */
export async function hasWebhook({ kysely }: Pick<Database, 'kysely'>): Promise<boolean> {
  const { rows } = await sql`SELECT FROM reports.webhook`.execute(kysely);
  return rows.length > 0;
}

/** What the platform is told of a report. */
export function platformBody({
  report,
  what,
  told,
  context,
}: {
  readonly report: ToldReport;
  readonly what: ReportMessage['what'];
  readonly told: MessageText;
  readonly context: DeliveryContext;
}) {
  const isDecided = what === 'outcome' || what === 'upheld';
  const { account } =
    report.reporter === null ? {} : unsealReporter(context.database, report.id, report.reporter);
  return {
    type: `report.${what}`,
    timestamp: new Date(context.now()).toISOString(),
    data: {
      report: report.id,
      reporter: account ?? null,
      state: report.state,
      outcome: isDecided ? report.outcome : null,
      decision: isDecided ? report.decision_id : null,
      language: told.language,
      text: told.text,
    },
  };
}

/**
 * Posts a message to the platform, signed as Standard Webhooks has it (standardwebhooks.com, 1.0):
 * `webhook-signature: v1,` and the base 64 of HMAC-SHA-256 over id, time and body.
 *
 * @param message `id`: the same at every attempt
 */
export async function sendToPlatform(
  outgoing: Outgoing,
  { url, secret }: Webhook,
  message: { readonly id: string; readonly body: object; readonly context: DeliveryContext },
): Promise<void> {
  const { id, context } = message;
  const body = JSON.stringify(message.body);
  const seconds = Math.floor(context.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`);
  const { status, headers } = await outgoing.send({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature.digest('base64')}`,
    },
    body,
    timeLimit: 20_000,
    maxBytes: 64 * 1024,
    signal: context.signal,
  });
  if (status >= 200 && status < 300) return;
  const wait = Number(headers['retry-after']);
  if (wait > 0) throw new TryLater(`The platform answered ${status}.`, context.now() + wait * 1000);
  if (status === 410) throw new Undeliverable('The platform wants no more messages there (410).');
  throw new Error(`The platform answered ${status}.`);
}
