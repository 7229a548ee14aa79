import { uniformDraw } from '@breakwater/statistics';
import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { Item } from '../items/item.ts';
import { digestNames, type ItemMedium, pdqBits } from '../items/media.ts';
import type { RunningSettings } from '../settings/settings.ts';
import { type NewDecision, outcomeOf } from './new-decision.ts';
import type { DecisionRow } from './read-decisions.ts';

export interface DecisionToInsert {
  readonly id: string;
  readonly item: Item;
  readonly decision: NewDecision;
  readonly settings: RunningSettings;
  readonly reviewer: { readonly id: string; readonly name: string };
  readonly claimedAt: Date;
  readonly at: Date;
  readonly context: unknown;
  /** The decision on a medium of which this one follows. */
  readonly spreadFrom?: string;
}

/** Writes a decision with its labels; it stands unless something says otherwise. */
export async function insertDecision(
  transaction: AnyTransaction,
  database: Pick<Database, 'deriveKey' | 'subjectKey'>,
  given: DecisionToInsert,
): Promise<DecisionRow> {
  const { id, item, decision, settings, reviewer, at } = given;
  const { work } = item;
  const { outcome, policy, severity } = outcomeOf(decision.labels);
  const { negatives, positives } = settings.lookAgain;
  const { rows } = await sql<DecisionRow>`
    INSERT INTO review.decision (id, item_kind, item_id, work_id, appeal_id, second_look_id, look,
      outcome, reason, severity, policy, settings_version, class, language, queue, trusted, minor,
      account_key, reviewer, reviewer_name, claimed_at, decided_at, context, state, common_rate,
      draw, spread_from)
    VALUES (${id}, ${item.kind}, ${item.id}, ${work.id}, ${item.appealId}, ${item.secondLookId},
      ${item.look}, ${outcome}, ${decision.reason}, ${severity}, ${policy}, ${settings.version},
      ${work.class}, ${work.languages[0] ?? ''}, ${work.queue}, ${work.trusted}, ${work.minor},
      ${work.account_key}, ${reviewer.id}, ${reviewer.name}, ${given.claimedAt}, ${at},
      ${JSON.stringify(given.context)}, 'standing', ${Math.min(negatives, positives)},
      ${uniformDraw(database.deriveKey('second looks'), id)}, ${given.spreadFrom ?? null})
    RETURNING *`.execute(transaction);
  for (const [position, label] of decision.labels.entries()) {
    const { subject } = label;
    const key = database.subjectKey(subject.kind, subject.id);
    const account = subject.kind === 'account' ? key : work.account_key;
    await sql`INSERT INTO review.label (decision_id, position, subject_kind, subject_id,
        subject_key, account_key, outcome, policy, severity, reason)
      VALUES (${id}, ${position}, ${subject.kind}, ${subject.id}, ${key}, ${account},
        ${label.outcome}, ${label.policy}, ${label.severity}, ${label.reason ?? ''})`.execute(
      transaction,
    );
  }
  return rows[0];
}

/** Remembers the media that a standing decision labels, so that nobody looks at their like again. */
export async function rememberMedia(
  transaction: AnyTransaction,
  { id, account_key: account, decided_at: at }: DecisionRow,
  media: readonly ItemMedium[],
): Promise<void> {
  for (const medium of media) {
    const digests = digestNames(medium);
    if (digests.length === 0) continue;
    const pdq = medium.digests.pdq === undefined ? null : pdqBits(medium.digests.pdq);
    await sql`INSERT INTO review.seen_medium (decision_id, position, account_key, digests, pdq,
        outcome, severity, decided_at)
      SELECT decision_id, position, ${account}, ${digests}, ${pdq}::bit(256), outcome, severity,
        ${at}
      FROM review.label
      WHERE decision_id = ${id} AND subject_kind = 'media' AND subject_id = ${medium.id}
      ON CONFLICT DO NOTHING`.execute(transaction);
  }
}

/** Sets the state of decisions. */
export async function setState(
  transaction: AnyTransaction,
  ids: readonly (string | null)[],
  state: DecisionRow['state'],
): Promise<void> {
  await sql`UPDATE review.decision SET state = ${state}
    WHERE id = ANY (${ids.filter((id) => id !== null)}::uuid[])`.execute(transaction);
}
