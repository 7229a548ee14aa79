import type { AccountState } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { stateFrom } from '../state-text.ts';

/** An account as the record knows it. */
export interface KnownAccount {
  readonly key: string;
  /** The platform's own id. */
  readonly id: string;
  /** undefined: it was named, and no profile of it came. */
  readonly state: AccountState | undefined;
}

interface AccountRow {
  account_key: string;
  id: string;
  state: string | null;
}

const columns = 'account_key, id, state';

/** The accounts of these keys; those that are unknown are left out. One index probe each. */
export async function accountsOf(
  database: Pick<Database, 'pool'>,
  keys: readonly string[],
): Promise<KnownAccount[]> {
  const { rows } = await database.pool.query<AccountRow>({
    name: 'intake accounts',
    text: `SELECT ${columns} FROM intake.account WHERE account_key = ANY ($1::uuid[])`,
    values: [keys],
  });
  return rows.map(toAccount);
}

/**
 * The accounts whose profile bears a handle, by the handle's key: what a profile that names
 * `@handle` points at. Several where accounts have borne it at once.
 */
export async function accountsOfHandles(
  database: Pick<Database, 'pool'>,
  handleKeys: readonly string[],
): Promise<{ readonly handleKey: string; readonly key: string }[]> {
  const { rows } = await database.pool.query(
    `SELECT handle_key AS "handleKey", account_key AS key
     FROM intake.account WHERE handle_key = ANY ($1::uuid[])`,
    [handleKeys],
  );
  return rows;
}

/** The handles of accounts, by key: where the relations of those who name them are found. */
export async function handlesOf(
  database: Pick<Database, 'pool'>,
  keys: readonly string[],
): Promise<{ readonly handleKey: string; readonly key: string }[]> {
  const { rows } = await database.pool.query(
    `SELECT handle_key AS "handleKey", account_key AS key
     FROM intake.account WHERE account_key = ANY ($1::uuid[]) AND handle_key IS NOT NULL`,
    [keys],
  );
  return rows;
}

/** Accounts whose id or handle begins with a text, in order of id; the handle without regard to case. */
export async function findAccounts(
  database: Pick<Database, 'pool'>,
  prefix: string,
  limit: number,
): Promise<KnownAccount[]> {
  const handle = prefix.replace(/^@/, '').toLowerCase();
  const { rows } = await database.pool.query<AccountRow>(
    `SELECT ${columns} FROM (
       (SELECT ${columns} FROM intake.account
        WHERE id >= $1 COLLATE "C" AND id < ($1 || U&'\\+10FFFF') COLLATE "C" ORDER BY id LIMIT $3)
       UNION
       (SELECT ${columns} FROM intake.account
        WHERE handle >= $2 COLLATE "C" AND handle < ($2 || U&'\\+10FFFF') COLLATE "C"
        ORDER BY handle LIMIT $3)
     ) found ORDER BY id COLLATE "C" LIMIT $3`,
    [prefix.replaceAll('\0', ''), handle.replaceAll('\0', ''), limit],
  );
  return rows.map(toAccount);
}

function toAccount({ account_key, id, state }: AccountRow): KnownAccount {
  return { key: account_key, id, state: state === null ? undefined : stateFrom(state) };
}
