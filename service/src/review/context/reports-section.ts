import { reportsOf } from '../../reports/index.ts';
import type { ContextAnswer, Reading } from './sections.ts';

const shownReports = 500;

/** What was reported, in the reporters' words. */
export async function reportsSection({
  database,
  item,
  claimedAt,
}: Pick<Reading, 'database' | 'item' | 'claimedAt'>): Promise<
  NonNullable<ContextAnswer['reports']>
> {
  const reports = await reportsOf(database, item.work.id, shownReports);
  if (reports.length === 0) throw new Error('none of its reports is in the record any more');
  const latest = Math.max(...reports.map((report) => +report.received_at));
  const shift = item.kind === 'golden' ? +claimedAt - minutes - latest : 0;
  return {
    total: item.work.reports,
    items: reports.map((report) => {
      const { reason, target: _, ...came } = JSON.parse(report.content);
      return {
        class: report.class,
        reporterType: report.reporter_type,
        language: report.language,
        receivedAt: new Date(+report.received_at + shift).toISOString(),
        dangerNow: report.danger_now,
        severity: report.severity,
        target: { kind: report.target_kind, id: report.target_id },
        words: typeof reason === 'string' ? reason : '',
        details: detailsOf(came),
      };
    }),
  };
}

/** What else came: as the reporter gave it, or what the way by which it came adds (a thread, attachments). */
function detailsOf(came: Readonly<Record<string, unknown>>): unknown {
  const { details, ...rest } = came;
  if (Object.keys(rest).length > 0) return came;
  return details ?? null;
}

/** A golden item's latest report came so long before it was taken. */
const minutes = 20 * 60_000;
