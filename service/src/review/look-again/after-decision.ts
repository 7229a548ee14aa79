import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { setState } from '../decisions/insert-decision.ts';
import { type DecisionRow, decisionOf } from '../decisions/read-decisions.ts';
import { settle } from '../decisions/settle.ts';
import type { Item } from '../items/item.ts';
import { settingsOf } from '../settings/settings.ts';
import { lockedSecondLook, moveSecondLook, openSecondLook } from './second-looks.ts';
import { whyLookAgain } from './why-look-again.ts';

export interface Decided {
  readonly item: Item;
  readonly recorded: DecisionRow;
  /** The reviewer asked that another person looks too. */
  readonly asked: boolean;
}

/**
 * What follows from a decision, in its transaction: the first look stands or waits for another; the
 * second confirms it, or calls for a third; the third stands.
 */
export async function afterDecision(
  transaction: AnyTransaction,
  context: RouteContext,
  decided: Decided,
): Promise<void> {
  if (decided.item.kind === 'look') return afterFurtherLook(transaction, context, decided);
  return afterFirstLook(transaction, context, decided);
}

async function afterFirstLook(
  transaction: AnyTransaction,
  context: RouteContext,
  { item, recorded, asked }: Decided,
): Promise<void> {
  const settings = await settingsOf({ kysely: transaction });
  const { reason, rate, holds } = whyLookAgain(recorded, asked, settings);
  await sql`UPDATE review.decision SET look_again = ${reason}, look_rate = ${rate}
    WHERE id = ${recorded.id}`.execute(transaction);
  if (reason !== null && holds) {
    await setState(transaction, [recorded.id], 'waiting');
    return openSecondLook(transaction, { item, first: recorded, reason, holds });
  }
  await settle(transaction, context, { item, standing: recorded });
  if (reason !== null) await openSecondLook(transaction, { item, first: recorded, reason, holds });
}

async function afterFurtherLook(
  transaction: AnyTransaction,
  context: RouteContext,
  { item, recorded }: Decided,
): Promise<void> {
  const look = await lockedSecondLook(transaction, item.secondLookId!);
  const at = recorded.decided_at;
  const first = (await decisionOf({ kysely: transaction }, look.first_decision_id))!;
  if (item.look === 2 && recorded.outcome !== first.outcome) {
    await moveSecondLook(transaction, look.id, { state: 'third', second: recorded.id, at });
    // What stood stands until the third look; the second one counts for neither side yet.
    return setState(transaction, [recorded.id], 'waiting');
  }
  const moved =
    item.look === 2
      ? ({ state: 'agreed', second: recorded.id, at } as const)
      : ({ state: 'settled', third: recorded.id, at } as const);
  await moveSecondLook(transaction, look.id, moved);
  const second =
    item.look === 3 ? (await decisionOf({ kysely: transaction }, look.second_decision_id!))! : null;
  const before = second ? [first, second] : [first];
  const stays = !look.holds && recorded.outcome === first.outcome;
  // What took effect and is confirmed stays as it is; elsewhere the last decision is the one that stands.
  const standing = stays ? first : recorded;
  for (const one of [...before, recorded]) {
    if (one.id === standing.id) continue;
    const state = one.outcome === standing.outcome ? 'confirmed' : 'overruled';
    await setState(transaction, [one.id], state);
  }
  await setState(transaction, [standing.id], 'standing');
  if (!stays) await settle(transaction, context, { item, standing });
}
