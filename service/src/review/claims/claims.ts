import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import type { Item, ItemKind } from '../items/item.ts';

/** Which parts of an item's context were read, when, and of reports how many there were. */
export type ContextRead = Readonly<
  Record<string, { readonly at: string; readonly count?: number }>
>;

/** That a person holds an item, until a time at which it returns by itself. */
export interface ClaimRow {
  readonly item_id: string;
  readonly item_kind: ItemKind;
  readonly work_id: string;
  readonly person: string;
  readonly claimed_at: Date;
  readonly expires_at: Date;
  readonly context: ContextRead;
}

export interface NewClaim {
  readonly item: Pick<Item, 'id' | 'kind'> & { readonly workId: string };
  readonly person: string;
  readonly at: Date;
  readonly until: Date;
}

/**
 * Takes an item, unless somebody holds it whose time is not over: the row of the item decides, so two
 * people never hold one. Whose claim was taken over finds that out at the next step, which looks for
 * a row of their own. Answers the claim, or nothing where another holds it.
 */
export async function claimItem(
  transaction: AnyKysely,
  { item, person, at, until }: NewClaim,
): Promise<ClaimRow | undefined> {
  const { rows } = await sql<ClaimRow>`
    INSERT INTO review.claim AS held (item_id, item_kind, work_id, person, claimed_at, expires_at)
    VALUES (${item.id}, ${item.kind}, ${item.workId}, ${person}, ${at}, ${until})
    ON CONFLICT (item_id) DO UPDATE SET person = excluded.person,
      claimed_at = CASE WHEN held.person = excluded.person THEN held.claimed_at
        ELSE excluded.claimed_at END,
      context = CASE WHEN held.person = excluded.person THEN held.context
        ELSE excluded.context END,
      expires_at = excluded.expires_at
    WHERE held.person = excluded.person OR held.expires_at <= ${at}
    RETURNING *`.execute(transaction);
  return rows[0];
}

/**
 * The claim of a person on an item, locked to the end of the transaction.
 *
 * @throws Problem 409 where they hold it no more
 */
export async function ownClaim(
  transaction: AnyTransaction,
  item: string,
  person: string,
  at: Date,
): Promise<ClaimRow> {
  const { rows } = await sql<ClaimRow>`SELECT * FROM review.claim
    WHERE item_id = ${item} FOR UPDATE`.execute(transaction);
  const [claim] = rows;
  if (claim?.person === person && claim.expires_at > at) return claim;
  throw notHeld(claim?.person === person);
}

/** What a person holds now, the earliest first. */
export async function claimsOf(kysely: AnyKysely, person: string, at: Date): Promise<ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`SELECT * FROM review.claim
    WHERE person = ${person} AND expires_at > ${at} ORDER BY claimed_at`.execute(kysely);
  return rows;
}

/** Moves the end of a claim away. */
export async function renewClaim(
  transaction: AnyTransaction,
  item: string,
  until: Date,
): Promise<void> {
  await sql`UPDATE review.claim SET expires_at = ${until} WHERE item_id = ${item}`.execute(
    transaction,
  );
}

/** Gives an item back. */
export async function dropClaim(transaction: AnyTransaction, item: string): Promise<void> {
  await sql`DELETE FROM review.claim WHERE item_id = ${item}`.execute(transaction);
}

/** Items that somebody else holds now. */
export async function heldByOthers(kysely: AnyKysely, person: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT item_id AS id FROM review.claim
    WHERE person <> ${person} AND expires_at > ${at}`.execute(kysely);
  return rows.map(({ id }) => id);
}

function notHeld(over: boolean) {
  return problem(
    409,
    'not-held',
    over ? 'Your time with this item is over.' : 'You do not hold this item.',
    'It went back to its queue. Claim it again: POST /v1/review/items/:id/claim. Nothing was changed.',
  );
}
