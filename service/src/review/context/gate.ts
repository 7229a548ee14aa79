import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import { membershipsOf } from '../../networks/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { ClaimRow } from '../claims/claims.ts';
import type { Item } from '../items/item.ts';
import type { SectionName } from './context-schema.ts';

/** What must be read before the item is decided. */
export async function requiredSections(
  database: Pick<Database, 'kysely'>,
  { work, appealId }: Pick<Item, 'work' | 'appealId'>,
): Promise<SectionName[]> {
  const member =
    work.network_id !== null ||
    (work.account_key !== null && (await membershipsOf(database, [work.account_key])).length > 0);
  return [
    'subject',
    'reports',
    'decisions',
    'policy',
    ...(member ? (['network'] as const) : []),
    ...(appealId === null ? [] : (['appeal'] as const)),
  ];
}

/** Notes in the claim that a part was read; of reports, how many there were. */
export async function markRead(
  transaction: AnyTransaction,
  { id, work }: Pick<Item, 'id' | 'work'>,
  section: SectionName,
  at: Date,
): Promise<void> {
  const read = {
    [section]: {
      at: at.toISOString(),
      ...(section === 'reports' && { count: work.reports }),
    },
  };
  await sql`UPDATE review.claim SET context = (context::jsonb || ${JSON.stringify(read)}::jsonb)::json
    WHERE item_id = ${id}`.execute(transaction);
}

/** Of what must be read, what was not; reports again where some came since. */
export function unread(
  required: readonly SectionName[],
  { context }: Pick<ClaimRow, 'context'>,
  { work }: Pick<Item, 'work'>,
): { readonly section: SectionName; readonly why: string }[] {
  return required.flatMap((section) => {
    const read = context[section];
    if (!read) return [{ section, why: 'It was not read, or could not be put together.' }];
    const came = section === 'reports' ? work.reports - (read.count ?? 0) : 0;
    return came > 0 ? [{ section, why: `${came} came since it was read.` }] : [];
  });
}

/** @throws Problem 422, telling what is missing */
export function refuseUnread(missing: ReturnType<typeof unread>): void {
  if (missing.length === 0) return;
  const names = missing.map(({ section }) => section).join(', ');
  throw problem(
    422,
    'context-missing',
    'The context of this item was not read as a whole.',
    `Missing: ${names}. Read each: GET /v1/review/items/:id/context/:section, and decide then. What cannot be put together is a fault to report: give the item back, or hold it. Nothing was decided.`,
    { missing },
  );
}
