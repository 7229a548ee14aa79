import { type Static, Type } from 'typebox';
import type { WorkRow } from '../../reports/index.ts';
import type { Database } from '../../storage/index.ts';
import type { ClaimRow } from '../claims/claims.ts';
import { type SectionName, sectionNames } from '../context/context-schema.ts';
import { requiredSections, unread } from '../context/gate.ts';
import { Instant, nullable } from '../routes/schemas.ts';
import type { Item } from './item.ts';
import { expectedSeverity } from './severity.ts';

export const ItemSchema = Type.Object({
  id: Type.String(),
  class: Type.String(),
  queue: Type.String(),
  subject: Type.Object({ kind: Type.String(), id: Type.String() }),
  dangerNow: Type.Boolean(),
  child: Type.Boolean({ description: 'A child is concerned.' }),
  languages: Type.Array(Type.String()),
  reports: Type.Integer(),
  severity: Type.Integer({ description: 'Expected, 0 to 4, before anybody looked.' }),
  appeal: Type.Boolean(),
  dueAt: Instant,
  claimedUntil: nullable(Instant),
  sections: Type.Array(
    Type.Object({
      section: Type.Enum([...sectionNames]),
      required: Type.Boolean({ description: 'It must be read before a decision.' }),
      unread: nullable(Type.String({ description: 'Why it still is to be read; null: it was.' })),
    }),
  ),
});

const hour = 3_600_000;

/**
 * An item as whoever holds it sees it: the same of every kind, so that a further look and a golden
 * item are judged as any other.
 */
export async function itemAnswer(
  database: Pick<Database, 'kysely'>,
  item: Item,
  claim: ClaimRow,
): Promise<Static<typeof ItemSchema>> {
  const { work } = item;
  const required = await requiredSections(database, item);
  const missing = new Map(unread(required, claim, item).map(({ section, why }) => [section, why]));
  const offered: readonly SectionName[] = sectionNames.filter(
    (name) =>
      (name !== 'appeal' || item.appealId !== null) &&
      (name !== 'network' || required.includes(name)),
  );
  // When a golden item was due was long ago.
  const due = item.kind === 'golden' ? new Date(+claim.claimed_at + hour) : item.dueAt;
  return {
    id: item.id,
    ...workFacts(work),
    appeal: item.appealId !== null,
    dueAt: due.toISOString(),
    claimedUntil: claim.expires_at.toISOString(),
    sections: offered.map((section) => ({
      section,
      required: required.includes(section),
      unread: missing.get(section) ?? null,
    })),
  };
}

/** What is told of work before it is opened. */
export function workFacts(work: WorkRow) {
  return {
    class: work.class,
    queue: work.queue,
    subject: { kind: work.subject_kind, id: work.subject_id },
    dangerNow: work.danger_now,
    child: work.minor,
    languages: [...work.languages],
    reports: work.reports,
    severity: expectedSeverity(work),
  };
}
