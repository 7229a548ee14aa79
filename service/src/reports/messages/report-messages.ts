import { sql } from 'kysely';
import type { DeliveryContext, OutboxKind, Together } from '../../outgoing/index.ts';
import type { Database } from '../../storage/index.ts';
import { receiptCode, unsealReporter } from '../ledger/seal.ts';
import type { ReportsSurroundings } from '../surroundings.ts';
import type { Outcome } from '../work/decide-work.ts';
import { type ReportMessage, reportMessageKind } from './kind.ts';
import { mailer, noMailServer } from './mail.ts';
import { messageText } from './text.ts';
import { platformBody, sendToPlatform, webhookOf } from './webhook.ts';

/** A report, as far as its messages need it. */
export interface ToldReport {
  readonly id: string;
  readonly channel: string;
  readonly language: string;
  readonly received_at: Date;
  readonly state: string;
  readonly outcome: Outcome | null;
  readonly decision_id: string | null;
  readonly reporter: Buffer | null;
  readonly canary: boolean;
  readonly flagger_id: string | null;
}

/** Channels whose sender is a program of the platform, which hears through the webhook. */
const ofPlatform = ['api', 'coop', 'activity'];

/**
 * Tells reporters: those that the platform speaks for through its webhook, those that wrote through
 * e-mail. Who left no address looks the report up by its code.
 */
export function reportMessages(surroundings: ReportsSurroundings): OutboxKind<ReportMessage> {
  const mail = surroundings.mailOut && mailer(surroundings.mailOut);
  return {
    ...reportMessageKind,
    async send({ report: id, what }, context) {
      const report = await reportOf(context.database, id);
      // The report is gone, with its time or its canary: nobody is left to be told.
      if (!report) return;
      if (!report.canary) {
        await tell(report, what, context);
      }
      await remember(context, [{ report: id, what }]);
    },
    sendTogether: tellNobody,
  };

  async function tell(report: ToldReport, what: ReportMessage['what'], context: DeliveryContext) {
    const { database } = context;
    const text = () =>
      messageText({
        what,
        language: report.language,
        receivedAt: report.received_at,
        code: receiptCode(database, report.id),
        outcome: report.outcome,
      });
    if (ofPlatform.includes(report.channel)) {
      const webhook = await webhookOf(database, context.now());
      if (!webhook) return;
      const body = platformBody({ report, what, told: text(), context });
      const id = `report-${context.message}`;
      await sendToPlatform(surroundings.outgoing, webhook, { id, body, context });
      return;
    }
    if (report.reporter === null) return;
    const { email } = unsealReporter(database, report.id, report.reporter);
    if (email === undefined) return;
    if (!mail) throw noMailServer();
    await mail.send(email, text(), report, context);
  }
}

async function reportOf({ kysely }: Database, id: string): Promise<ToldReport | undefined> {
  const { rows } = await sql<ToldReport>`
    SELECT id, channel, language, received_at, state, outcome, decision_id, reporter, canary,
      flagger_id
    FROM reports.report WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

/**
 * Of messages those that nobody outside hears: the sender had its answer, and looks up the rest. They
 * are remembered as told, all at once.
 */
async function tellNobody(
  messages: readonly Together<ReportMessage>[],
  context: Omit<DeliveryContext, 'message'>,
): Promise<ReadonlySet<number>> {
  const { database } = context;
  const webhook = await webhookOf(database, context.now());
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM reports.report
    WHERE id = ANY (${messages.map(({ payload }) => payload.report)}::uuid[])
      AND NOT canary AND CASE WHEN channel = ANY (${ofPlatform}::text[])
        THEN ${webhook !== undefined} ELSE reporter IS NOT NULL END`.execute(database.kysely);
  const heard = new Set(rows.map(({ id }) => id));
  const unheard = messages.filter(({ payload }) => !heard.has(payload.report));
  await remember(
    context,
    unheard.map(({ payload }) => payload),
  );
  return new Set(unheard.map(({ message }) => message));
}

async function remember(
  { database, now }: Pick<DeliveryContext, 'database' | 'now'>,
  messages: readonly ReportMessage[],
): Promise<void> {
  const received = messages.filter(({ what }) => what === 'received');
  const told = messages.filter(({ what }) => what !== 'received');
  for (const [column, some] of [
    ['acknowledged_at', received],
    ['told_at', told],
  ] as const) {
    if (some.length === 0) continue;
    await sql`UPDATE reports.report SET ${sql.ref(column)} = ${new Date(now())}
      WHERE id = ANY (${some.map(({ report }) => report)}::uuid[])`.execute(database.kysely);
  }
}
