import { sql } from 'kysely';
import { type DeliveryContext, type OutboxKind, Undeliverable } from '../../outgoing/index.ts';
import type { Database } from '../../storage/index.ts';
import type { Refusal } from '../appeals/refusal.ts';
import { receiptCode, unsealReporter } from '../ledger/seal.ts';
import type { ReportsSurroundings } from '../surroundings.ts';
import { type AppealMessage, appealAnswerKind } from './kind.ts';
import { type Mailer, mailer, noMailServer } from './mail.ts';
import { appealText } from './text.ts';
import { sendToPlatform, webhookOf } from './webhook.ts';

interface AnsweredAppeal {
  readonly id: string;
  readonly origin: 'coop' | 'form' | 'mail';
  readonly platform_id: string | null;
  readonly sender: Buffer | null;
  readonly answer: 'upheld' | 'reversed' | 'refused';
  readonly refused_for: Refusal | null;
  readonly content: string;
  readonly report_id: string | null;
  readonly reporter: Buffer | null;
  readonly language: string | null;
}

/**
 * Tells those who appealed by way of the ledger what became of it: Coop's clients by its appeal callback,
 * those who wrote, or left an address, by mail. Everybody with a code sees it on the public page.
 */
export function appealMessages(surroundings: ReportsSurroundings): OutboxKind<AppealMessage> {
  const mail = surroundings.mailOut && mailer(surroundings.mailOut);
  return {
    ...appealAnswerKind,
    async send({ appeal: id }, context) {
      const appeal = await answered(context.database, id);
      // It is open again, or gone with its time: nothing is to be told.
      if (!appeal) return;
      if (appeal.origin === 'coop') await callBack(surroundings, appeal, context);
      else if (!(await answerByMail(mail, appeal, context))) return;
      await sql`UPDATE reports.appeal SET told_at = ${new Date(context.now())}
        WHERE id = ${id}`.execute(context.database.kysely);
    },
  };
}

async function answered({ kysely }: Database, id: string): Promise<AnsweredAppeal | undefined> {
  const { rows } = await sql<AnsweredAppeal>`
    SELECT appeal.id, origin, platform_id, sender, answer, refused_for, appeal.content, report_id,
      reporter, language
    FROM reports.appeal LEFT JOIN reports.report ON report.id = report_id
    WHERE appeal.id = ${id} AND answer IS NOT NULL`.execute(kysely);
  return rows[0];
}

/** Coop's appeal callback (its docs, "Appeals"): ACCEPT where what was decided does not stay. */
async function callBack(
  { outgoing }: ReportsSurroundings,
  appeal: AnsweredAppeal,
  context: DeliveryContext,
): Promise<void> {
  const webhook = await webhookOf(context.database, context.now());
  if (!webhook) {
    throw new Undeliverable(
      'No webhook is set, so nobody hears what became of this appeal: PUT /v1/reports/webhook, then replay.',
    );
  }
  const { coop } = JSON.parse(appeal.content) as { coop?: CoopAppeal };
  const body = {
    appealId: appeal.platform_id,
    item: referenceOf(coop?.actionedItem),
    appealedBy: referenceOf(coop?.appealedBy),
    appealDecision: appeal.answer === 'reversed' ? 'ACCEPT' : 'REJECT',
    custom: { answer: appeal.answer, refusedFor: appeal.refused_for },
  };
  await sendToPlatform(outgoing, webhook, { id: `appeal-${context.message}`, body, context });
}

interface Reference {
  readonly id: string;
  readonly typeId: string;
}

interface CoopAppeal {
  readonly actionedItem?: Reference;
  readonly appealedBy?: Reference;
}

/** Without what came with it; null where it was erased. */
const referenceOf = (item: Reference | undefined) =>
  item ? { id: item.id, typeId: item.typeId } : null;

/** Answers whether somebody was written to. */
async function answerByMail(
  mail: Mailer | undefined,
  appeal: AnsweredAppeal,
  context: DeliveryContext,
): Promise<boolean> {
  const { database } = context;
  const { id, answer, report_id: report, refused_for: refusedFor } = appeal;
  if (report === null) return false;
  const reported = appeal.reporter && unsealReporter(database, report, appeal.reporter).email;
  // What was decided is told to those who reported by the report's own messages.
  if (answer !== 'refused' && reported) return false;
  const address = appeal.sender ? unsealReporter(database, id, appeal.sender).email : reported;
  if (!address) return false;
  if (!mail) throw noMailServer();
  const what = refusedFor ?? (answer as 'upheld' | 'reversed');
  const code = receiptCode(database, report);
  const text = appealText({ language: appeal.language ?? '', code, what });
  await mail.send(address, text, { id }, context);
  return true;
}
