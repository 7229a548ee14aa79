import { problem } from '../../http/index.ts';
import { membershipsOf } from '../../networks/index.ts';
import { reportsOf } from '../../reports/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { Item } from '../items/item.ts';
import { mediaOf } from '../items/media.ts';
import type { NewLabel } from './new-decision.ts';

/**
 * What reporters hear is made from the decision: it must say something of what they reported. One label
 * at least is on the item's subject, on something that was reported, its account or its media, or on a
 * member of the network that the item is about.
 *
 * @throws Problem 422; then nothing was decided
 */
export async function refuseElsewhere(
  transaction: AnyTransaction,
  database: Database,
  { work }: Pick<Item, 'work'>,
  labels: readonly NewLabel[],
): Promise<void> {
  const subjects = labels.map(({ subject }) => ({
    ...subject,
    key: database.subjectKey(subject.kind, subject.id),
  }));
  const isSubject = subjects.some(
    ({ kind, id, key }) =>
      key === work.subject_key ||
      key === work.account_key ||
      (kind === work.subject_kind && id === work.subject_id),
  );
  if (isSubject) return;
  const reports = await reportsOf({ kysely: transaction }, work.id);
  const reported = new Set(reports.flatMap((one) => [one.target_key, one.account_key]));
  if (subjects.some(({ key }) => reported.has(key))) return;
  if (work.network_id !== null) {
    const accounts = subjects.filter(({ kind }) => kind === 'account').map(({ key }) => key);
    const members = await membershipsOf({ kysely: transaction }, accounts);
    if (members.some(({ network }) => network === work.network_id)) return;
  }
  const labelled = subjects.filter(({ kind }) => kind === 'media');
  if (labelled.length > 0) {
    const media = new Set((await mediaOf(database, reports)).map(({ id }) => id));
    if (labelled.some(({ id }) => media.has(id))) return;
  }
  throw problem(
    422,
    'labels-elsewhere',
    'No label is on what the item is about.',
    `Label ${work.subject_kind} ${work.subject_id}, or something that was reported with it. Others may have labels beside. Nothing was decided.`,
    { field: 'labels' },
  );
}
