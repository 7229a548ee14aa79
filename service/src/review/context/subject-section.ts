import { accountsOf, degreesOf } from '../../intake/index.ts';
import type { ContextAnswer, Reading } from './sections.ts';

const followersCounted = 100_000;

/** What the item is about, and the account behind it as the record knows it. */
export async function subjectSection({
  database,
  item,
}: Pick<Reading, 'database' | 'item'>): Promise<NonNullable<ContextAnswer['subject']>> {
  const { subject_kind: kind, subject_id: id, account_key: key } = item.work;
  const keys = key === null ? [] : [key];
  const [[known], [degree]] = await Promise.all([
    accountsOf(database, keys),
    degreesOf(database, keys, { cap: followersCounted, kinds: ['follow'], directions: ['in'] }),
  ]);
  if (!known) return { kind, id, known: false, account: null };
  const { state } = known;
  return {
    kind,
    id,
    known: true,
    account: {
      id: known.id,
      handle: state?.fields.handle?.value ?? null,
      name: state?.fields.name?.value ?? null,
      summary: state?.fields.summary?.value ?? null,
      ageBand: state?.fields.ageBand?.value ?? null,
      country: state?.fields.country?.value ?? null,
      createdAt: state?.createdAt === undefined ? null : new Date(state.createdAt).toISOString(),
      existence: state?.existence?.value ?? null,
      followers: degree?.count ?? 0,
    },
  };
}
