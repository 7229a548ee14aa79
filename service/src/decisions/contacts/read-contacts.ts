import { subjectsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';

/** An interaction that the platform leaves out of its co-visitation, or takes in again. */
export interface ContactItem {
  readonly type: 'view' | 'follow' | 'like';
  readonly actor: string;
  /** The account that was turned to, itself or by its posts. */
  readonly account: string;
  readonly leaveOut: boolean;
  readonly basis: 'network' | 'report';
  readonly since: string;
}

/** A place in the feed. */
export interface FeedPlace {
  readonly change: number;
  readonly id: number;
}

interface Row extends FeedPlace {
  readonly type: ContactItem['type'];
  readonly actor: string;
  readonly account: string;
  readonly basis: ContactItem['basis'];
  readonly at: Date;
  readonly leaveOut: boolean;
}

/**
 * The feed after a place, in order of changes: whoever keeps the last place misses none, and may see
 * one again. A contact is left out while any basis of it stands.
 */
export async function contactsAfter(
  database: Pick<Database, 'pool'>,
  { change, id }: FeedPlace,
  limit: number,
): Promise<{ readonly items: readonly ContactItem[]; readonly next: FeedPlace }> {
  const { rows } = await database.pool.query<Row>(
    `SELECT change, id, type, actor_key AS actor, account_key AS account, basis, first_at AS at,
       EXISTS (SELECT FROM decisions.contact AS other
         WHERE other.actor_key = known.actor_key AND other.account_key = known.account_key
           AND other.type = known.type AND NOT other.withdrawn) AS "leaveOut"
     FROM decisions.contact AS known
     WHERE (change, id) > ($1, $2) ORDER BY change, id LIMIT $3`,
    [change, id, limit],
  );
  const keys = [...new Set(rows.flatMap(({ actor, account }) => [actor, account]))];
  const names = new Map((await subjectsOf(database, keys)).map(({ key, id: name }) => [key, name]));
  const items = rows.flatMap(({ actor, account, type, basis, at, leaveOut }) => {
    const [actorName, accountName] = [names.get(actor), names.get(account)];
    // Of an account that was erased there is nothing to leave out.
    if (actorName === undefined || accountName === undefined) return [];
    return [
      {
        type,
        actor: actorName,
        account: accountName,
        leaveOut,
        basis,
        since: at.toISOString(),
      },
    ];
  });
  const last = rows.at(-1);
  return { items, next: last ? { change: last.change, id: last.id } : { change, id } };
}
