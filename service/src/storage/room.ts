import type { Kysely, Migration, Transaction } from 'kysely';
import type { RetentionRule } from './retention/retention-rule.ts';

/** What a room brings to the record; each room exports one of these from its `index.ts`. */
export interface RoomStorage {
  /** The room's PostgreSQL schema. It owns every table there, and alone writes them. */
  readonly schema: string;
  /**
   * The room's migrations, run in the order in which they stand here. Names are never changed or
   * removed once released; each runs once, in a transaction.
   */
  readonly migrations: Readonly<Record<string, Migration>>;
  /** How long each table of the room is kept; a table without a rule fails the tests. */
  readonly retention: Readonly<Record<string, RetentionRule>>;
  /** How the room erases one account, where it holds anything of it. */
  readonly erase?: EraseAccount;
}

/** An account to erase. */
export interface AccountToErase {
  /** The account's key, as in every table. */
  readonly key: string;
  /** The platform's own id of it. */
  readonly id: string;
  /** Time of the erasure, epoch milliseconds. */
  readonly now: number;
}

/**
 * Deletes or blanks everything that a room holds of an account, inside the caller's transaction.
 * Answers how many rows it touched in which table (without the schema), for the record.
 */
export type EraseAccount = (
  transaction: AnyTransaction,
  account: AccountToErase,
) => Promise<Record<string, number>>;

// biome-ignore lint/suspicious/noExplicitAny: every room types the tables that it reads
export type AnyTransaction = Transaction<any>;
// biome-ignore lint/suspicious/noExplicitAny: every room types the tables that it reads
export type AnyKysely = Kysely<any>;
