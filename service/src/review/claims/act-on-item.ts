import { audit } from '../../access/index.ts';
import type { Actor, RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { type ClaimRow, ownClaim } from './claims.ts';
import { addNote, type Note } from './notes.ts';

export interface ItemAct {
  readonly item: string;
  readonly act: Note['act'];
  readonly reason: string;
  readonly actor: Actor;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Does something with an item that the person holds, in one transaction: what `change` writes, a note
 * with the reason for whoever has it next, and the entry in the audit log.
 *
 * @throws Problem 409 where they hold it no more
 */
export async function actOnItem(
  context: RouteContext,
  { item: id, act, reason, actor, detail }: ItemAct,
  change: (transaction: AnyTransaction, claim: ClaimRow, at: Date) => Promise<void>,
): Promise<void> {
  const at = new Date(context.now());
  await context.database.kysely.transaction().execute(async (transaction) => {
    const claim = await ownClaim(transaction, id, actor.id, at);
    await change(transaction, claim, at);
    const item = { id, workId: claim.work_id };
    await addNote(transaction, item, { act, reason, by: actor.name, at });
    await audit(
      context,
      {
        actor,
        action: `review.${act}-item`,
        subject: { kind: 'review-item', id },
        ...(detail && { detail }),
      },
      transaction,
    );
  });
}
