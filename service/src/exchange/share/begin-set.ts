import { sql } from 'kysely';
import { allBanks, type Bank, lastChange } from '../../banks/index.ts';
import type { AnyKysely, AnyTransaction, Database } from '../../storage/index.ts';
import type { Partner } from '../partners/partners.ts';

/** A bank as a partner reads it. */
export interface SharedBank {
  /** Its id. */
  readonly bank: number;
  /** Whether its entries are told as they are; otherwise all of them as gone. */
  readonly shared: boolean;
  /** The change after which it is read. */
  readonly after: number;
  /** Epoch milliseconds; of a bank that is no longer shared, entries made later are not told. */
  readonly sinceAt: number;
}

/** Everything that changed for a partner between two of our seconds. */
export interface SharedSet {
  /** Where it begins, as the partner said. */
  readonly from: number;
  /** Where it ends: what the partner says to go on from there. */
  readonly second: number;
  /** Changes of the banks up to which it goes. */
  readonly change: number;
  readonly banks: readonly SharedBank[];
}

interface SharingRow {
  readonly bank_id: number;
  readonly shared: boolean;
  readonly since_at: Date;
  readonly since_second: number;
}

/**
 * Begins what a partner reads: from a second of ours on, up to now.
 *
 * A second stands for a change of the banks by its mark; of two sets in one second the one that
 * goes less far counts. So a partner may hear of something twice, and misses
 * nothing.
 *
 * @param now epoch milliseconds
 */
export function beginSet(
  { kysely }: Database,
  partner: Partner,
  from: number,
  now: number,
): Promise<SharedSet> {
  return kysely.transaction().execute(async (transaction) => {
    await sql`SELECT FROM exchange.partner WHERE id = ${partner.id} FOR UPDATE`.execute(
      transaction,
    );
    const change = await lastChange(transaction);
    const sharing = await followPermissions(transaction, partner, now);
    const second = Math.max(
      Math.floor(now / 1_000),
      ...sharing.map(({ since_second }) => since_second),
    );
    const known = await changeAt(transaction, from);
    await sql`INSERT INTO exchange.mark AS mark (second, change, at)
      VALUES (${second}, ${change}, ${new Date(now)})
      ON CONFLICT (second) DO UPDATE SET change = least(mark.change, excluded.change)`.execute(
      transaction,
    );
    const banks = sharing.map((row) => ({
      bank: row.bank_id,
      shared: row.shared,
      after: from < row.since_second ? 0 : known,
      sinceAt: row.since_at.getTime(),
    }));
    return { from, second, change, banks };
  });
}

/**
 * What a partner may still read of a set that it began: a bank whose permission has changed since is
 * left to the next set.
 */
export async function permittedNow(
  kysely: AnyKysely,
  partner: Partner,
): Promise<readonly SharedBank[]> {
  const standing = new Map((await allBanks(kysely)).map((bank) => [bank.id, bank]));
  return (await sharingOf(kysely, partner.id))
    .filter((row) => row.shared === isPermitted(partner, standing.get(row.bank_id)))
    .map((row) => ({
      bank: row.bank_id,
      shared: row.shared,
      after: 0,
      sinceAt: row.since_at.getTime(),
    }));
}

/** The first second that nobody was told yet: of what is new with it, everybody is still to hear. */
async function untoldSecond(transaction: AnyTransaction, now: number): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    SELECT max(second) AS last FROM exchange.mark`.execute(transaction);
  return Math.max(Math.floor(now / 1_000), rows[0].last ?? 0) + 1;
}

async function changeAt(transaction: AnyTransaction, second: number): Promise<number> {
  const { rows } = await sql<{ change: number }>`
    SELECT change FROM exchange.mark WHERE second <= ${second}
    ORDER BY second DESC LIMIT 1`.execute(transaction);
  return rows[0]?.change ?? 0;
}

/** Writes down what a partner may read now, where that is not what it was told last. */
async function followPermissions(
  transaction: AnyTransaction,
  partner: Partner,
  now: number,
): Promise<SharingRow[]> {
  const standing = new Map((await allBanks(transaction)).map((bank) => [bank.id, bank]));
  const before = new Map(
    (await sharingOf(transaction, partner.id)).map((row) => [row.bank_id, row]),
  );
  const all = [...new Set([...before.keys(), ...partner.banks])].sort((a, b) => a - b);
  const untold = await untoldSecond(transaction, now);
  const after: SharingRow[] = [];
  for (const bank of all) {
    const shared = isPermitted(partner, standing.get(bank));
    const known = before.get(bank);
    // What was never shared is not told of, not even as gone.
    if (known ? known.shared === shared : !shared) {
      if (known) after.push(known);
      continue;
    }
    const row = { bank_id: bank, shared, since_at: new Date(now), since_second: untold };
    await sql`INSERT INTO exchange.sharing (partner_id, bank_id, shared, since_at, since_second)
      VALUES (${partner.id}, ${bank}, ${shared}, ${row.since_at}, ${row.since_second})
      ON CONFLICT (partner_id, bank_id) DO UPDATE SET shared = excluded.shared,
        since_at = excluded.since_at, since_second = excluded.since_second`.execute(transaction);
    after.push(row);
  }
  return after;
}

async function sharingOf(kysely: AnyKysely, partner: number): Promise<SharingRow[]> {
  const { rows } = await sql<SharingRow>`
    SELECT bank_id, shared, since_at, since_second FROM exchange.sharing
    WHERE partner_id = ${partner} ORDER BY bank_id`.execute(kysely);
  return rows;
}

/** Only what its source permits goes on to others, and only what a person let this partner read. */
function isPermitted({ banks }: Partner, bank: Bank | undefined): boolean {
  return bank?.sharedOnward === true && banks.includes(bank.id);
}
