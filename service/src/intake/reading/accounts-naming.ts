import type { Database } from '../../storage/index.ts';
import { relationKindCodes } from '../kinds.ts';

/** An account whose profile names others. */
export interface NamingAccount {
  readonly key: string;
  /** Accounts that it names and that are known. */
  readonly named: number;
}

/** All accounts whose profile names another one that exists. Cost: one pass over the relations. */
export async function accountsNaming(database: Pick<Database, 'pool'>): Promise<NamingAccount[]> {
  const { rows } = await database.pool.query<NamingAccount>(
    `SELECT key, count(DISTINCT named)::integer AS named FROM (
       SELECT source_key AS key, account_key AS named
       FROM intake.relation JOIN intake.account ON handle_key = target_key
       WHERE kind = $1 AND standing
       UNION ALL
       SELECT source_key, account_key
       FROM intake.relation JOIN intake.account ON account_key = target_key
       WHERE kind = $1 AND standing
     ) naming
     WHERE key <> named
     GROUP BY key`,
    [relationKindCodes.name],
  );
  return rows;
}
