import { problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { setRunning } from '../versions/running.ts';
import { baseMoved, begin, type Doing, told } from './change-proposal.ts';
import { move, type Proposal } from './proposal.ts';

export interface Approval extends Doing {
  /** The revision that was looked at. */
  readonly revision: number;
  /** Does not wait for the shadow to end. */
  readonly emergency: boolean;
}

/**
 * A second person approves a change: it takes effect when its time in shadow is over, at once where that
 * is so already or in an emergency.
 *
 * @throws Problem 403 for anyone who wrote something of it; 409 where it or what runs is another by now
 */
export async function approveProposal(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, actor, reason, revision, emergency }: Approval,
): Promise<void> {
  const { proposal, source, running, at } = await begin(transaction, context, id);
  if (actor.kind !== 'user' || proposal.contributors.includes(actor.name)) throw secondPerson();
  if (proposal.revision !== revision) throw otherRevision(proposal);
  const by = actor.name;
  const set = { approved_by: by, approved_at: at, emergency };
  await move(transaction, proposal, 'approve', { by, reason, at, set });
  if (proposal.baseVersion !== running) throw await baseMoved(source, proposal, running);
  const approved = { ...proposal, state: 'approved', approvedBy: by, emergency } as const;
  const takesEffect = emergency || isDue(proposal, at);
  if (takesEffect) await takeEffect(transaction, approved, { by, running, reason, at });
  await told(transaction, context, actor, 'approve-proposal', {
    id,
    detail: { version: proposal.version, revision, emergency, tookEffect: takesEffect, reason },
  });
}

/** Whether a change has been long enough in shadow. */
export function isDue({ shadowUntil }: Proposal, at: Date): boolean {
  return shadowUntil !== null && shadowUntil <= at;
}

/** Lets an approved change run, over the version that it was made for. Under the lock. */
export async function takeEffect(
  transaction: AnyTransaction,
  proposal: Proposal,
  {
    by,
    running,
    reason,
    at,
  }: { readonly by: string; readonly running: number; readonly reason: string; readonly at: Date },
): Promise<void> {
  await move(transaction, proposal, 'take-effect', { by, reason, at, set: { effect_since: at } });
  await setRunning(
    transaction,
    {
      version: proposal.version!,
      previous: running,
      act: proposal.emergency ? 'emergency' : 'take-effect',
      proposalId: proposal.id,
      reason,
      setBy: by,
    },
    at,
  );
}

function secondPerson() {
  return problem(
    403,
    'second-person',
    'A change is approved by somebody who wrote nothing of it.',
    'Ask another person with the role policy or admin.',
  );
}

function otherRevision({ revision }: Proposal) {
  return problem(
    409,
    'proposal-revision',
    'The change is another than the one that was looked at.',
    `It is at revision ${revision} now: read it again. Nothing was changed.`,
    { revision },
  );
}
