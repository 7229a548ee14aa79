import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';

/** Who turned to which account, and why that is to be left out. Keys throughout. */
export interface Contact {
  readonly actor: string;
  readonly account: string;
  readonly type: 'view' | 'follow' | 'like';
  readonly basis: 'network' | 'report';
  /** The network; of a report the account that was reported. */
  readonly basisKey: string;
}

/** Writes contacts; one that stands already is not told again. Answers how many are new. */
export async function writeContacts(
  transaction: AnyTransaction,
  contacts: readonly Contact[],
  { change, at }: { readonly change: number; readonly at: Date },
): Promise<number> {
  if (contacts.length === 0) return 0;
  const column = <Value>(of: (one: Contact) => Value) => contacts.map(of);
  const { numAffectedRows = 0n } = await sql`INSERT INTO decisions.contact AS known
      (change, first_at, actor_key, account_key, basis_key, type, basis)
    SELECT DISTINCT ${change}::bigint, ${at}::timestamptz, one.*
    FROM unnest(${column(({ actor }) => actor)}::uuid[],
      ${column(({ account }) => account)}::uuid[], ${column(({ basisKey }) => basisKey)}::uuid[],
      ${column(({ type }) => type)}::text[], ${column(({ basis }) => basis)}::text[])
      AS one (actor, account, basis_key, type, basis)
    WHERE actor <> account AND NOT EXISTS (
      SELECT FROM storage.tombstone WHERE tombstone.account IN (one.actor, one.account))
    ON CONFLICT (actor_key, account_key, type, basis_key) DO UPDATE
      SET withdrawn = false, change = excluded.change
      WHERE known.withdrawn`.execute(transaction);
  return Number(numAffectedRows);
}

/** Contacts that involve members of confirmed networks: one for each network of either. */
export function memberContacts(
  members: ReadonlyMap<string, readonly string[]>,
  actor: string,
  account: string,
  type: Contact['type'],
): Contact[] {
  const networks = new Set([...(members.get(actor) ?? []), ...(members.get(account) ?? [])]);
  return [...networks].map((basisKey) => ({ actor, account, type, basis: 'network', basisKey }));
}
