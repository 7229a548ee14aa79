import { randomUUID } from 'node:crypto';
import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import { holdWork } from '../../reports/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { countItem } from '../care/exposure.ts';
import { dropClaim, ownClaim } from '../claims/claims.ts';
import { dropReservation } from '../claims/reservations.ts';
import { refuseUnread, requiredSections, unread } from '../context/gate.ts';
import { keepGoldenAnswer } from '../golden/golden.ts';
import { itemOf } from '../items/find-item.ts';
import type { Item } from '../items/item.ts';
import { appealedWorks, decidedBefore } from '../items/participants.ts';
import { afterDecision } from '../look-again/after-decision.ts';
import { settingsOf } from '../settings/settings.ts';
import { refuseElsewhere } from './about-item.ts';
import { insertDecision } from './insert-decision.ts';
import { checkLabels, type NewDecision } from './new-decision.ts';
import type { DecisionRow } from './read-decisions.ts';

export interface Deciding {
  readonly item: string;
  readonly decision: NewDecision;
  readonly actor: Actor;
}

/**
 * The one door through which a person's decision goes. In the caller's transaction: the claim is
 * theirs and the context was read; the decision, its labels and what follows from it (a further look,
 * the outcome of the work or the appeal, with its messages) are written together. Answers its id.
 *
 * @throws Problem 404, 409 or 422; then nothing was decided
 */
export async function recordDecision(
  transaction: AnyTransaction,
  context: RouteContext,
  { item: id, decision, actor }: Deciding,
): Promise<string> {
  const { database, now } = context;
  const at = new Date(now());
  const source = { kysely: transaction };
  const claim = await ownClaim(transaction, id, actor.id, at);
  // What comes until the decision is written must have been read: none comes from here on.
  await holdWork(transaction, claim.work_id);
  const item = await itemOf(source, id);
  const settings = await settingsOf(source);
  checkLabels(decision.labels, settings);
  await refuseElsewhere(transaction, database, item, decision.labels);
  refuseUnread(unread(await requiredSections(source, item), claim, item));
  await refuseSamePerson(transaction, item, actor.id);
  const recorded = await insertDecision(transaction, database, {
    id: randomUUID(),
    item,
    decision,
    settings,
    reviewer: actor,
    claimedAt: claim.claimed_at,
    at,
    context: claim.context,
  });
  await dropClaim(transaction, id);
  await dropReservation(transaction, id);
  const severity = Math.max(...decision.labels.map((label) => label.severity));
  const exposure = { person: actor.id, id, severity, begun: claim.claimed_at, ended: at };
  await countItem(transaction, exposure);
  await follow(transaction, context, { item, recorded, asked: decision.secondReviewer });
  await audit(
    context,
    {
      actor,
      action: 'review.decide',
      subject: { kind: 'review-item', id },
      detail: { decision: recorded.id, outcome: recorded.outcome, look: recorded.look },
    },
    transaction,
  );
  return recorded.id;
}

async function follow(
  transaction: AnyTransaction,
  context: RouteContext,
  { item, recorded, asked }: { item: Item; recorded: DecisionRow; asked: boolean },
): Promise<void> {
  if (item.kind !== 'golden') return afterDecision(transaction, context, { item, recorded, asked });
  await keepGoldenAnswer(transaction, {
    golden: item.id,
    reviewer: recorded.reviewer,
    decision: recorded.id,
    outcome: recorded.outcome,
    severity: recorded.severity,
    at: recorded.decided_at,
  });
}

/** Who decided before never looks again: the queue gives them none, and the door takes none. */
async function refuseSamePerson(
  transaction: AnyTransaction,
  item: Item,
  person: string,
): Promise<void> {
  const works = [item.work.id];
  const decided = await decidedBefore(transaction, person, works);
  if (decided.size === 0) return;
  if (item.kind === 'work' && (await appealedWorks(transaction, works)).size === 0) return;
  throw problem(
    409,
    'same-person',
    'You decided this before.',
    'Another person looks at it. Give the item back: POST /v1/review/items/:id/release. Nothing was decided.',
  );
}
