import { sql } from 'kysely';
import { problem } from '../http/index.ts';
import type { AnyKysely, AnyTransaction } from '../storage/index.ts';
import { bury } from './entries/delete-entries.ts';
import { takeNumbers } from './sequence.ts';
import { storable } from './storable.ts';

/** What may be set of a bank. */
export interface BankSettings {
  /** Capital letters, digits and underscores. */
  readonly name: string;
  /** Where its entries come from, for people. */
  readonly source: string;
  /** Share of media, 0 to 1, of which it is asked at all: 0 switches it off. */
  readonly enabledShare: number;
  /** Bits of PDQ, 0 to 64, up to which an entry matches; null for the custom of `pdqDistance`. */
  readonly distance: number | null;
  /** Whether its source permits that entries go on to partners. */
  readonly sharedOnward: boolean;
}

export interface Bank extends BankSettings {
  readonly id: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Number of its last change. */
  readonly change: number;
}

/** Bits up to which two PDQ hashes are of one picture, by custom (Meta, 2019). */
export const pdqDistance = 31;

const columns = sql.raw(`id, name, source, enabled_share AS "enabledShare", distance,
  shared_onward AS "sharedOnward", created_at AS "createdAt", updated_at AS "updatedAt", change`);

/** All banks, by name. */
export async function allBanks(kysely: AnyKysely): Promise<Bank[]> {
  const { rows } = await sql<Bank>`SELECT ${columns} FROM banks.bank
    WHERE deleted_at IS NULL ORDER BY name COLLATE "C"`.execute(kysely);
  return rows;
}

/** @throws Problem 404 */
export async function bankNamed(kysely: AnyKysely, name: string): Promise<Bank> {
  const { rows } = await sql<Bank>`SELECT ${columns} FROM banks.bank
    WHERE name = ${name} AND deleted_at IS NULL`.execute(kysely);
  if (rows[0]) return rows[0];
  throw problem(404, 'no-bank', 'There is no such bank.', `No bank has the name ${name}.`);
}

/**
 * Makes a bank; what is not told is: every medium is matched, by the custom distance, and nothing
 * goes on to partners.
 *
 * @param now epoch milliseconds
 * @throws Problem 409 where another bank has the name
 */
export async function createBank(
  transaction: AnyTransaction,
  settings: Pick<BankSettings, 'name'> & Partial<BankSettings>,
  now: number,
): Promise<Bank> {
  const { name, source = '', enabledShare = 1, distance = null, sharedOnward = false } = settings;
  const change = await takeNumbers(transaction, 1);
  const at = new Date(now);
  const { rows } = await sql<Bank>`
    INSERT INTO banks.bank (name, source, enabled_share, distance, shared_onward, created_at,
      updated_at, change)
    VALUES (${name}, ${storable(source)}, ${enabledShare}, ${distance}, ${sharedOnward}, ${at}, ${at},
      ${change})
    ON CONFLICT (name) WHERE deleted_at IS NULL DO NOTHING
    RETURNING ${columns}`.execute(transaction);
  if (rows[0]) return rows[0];
  throw nameTaken(name);
}

/**
 * Changes what is told of a bank.
 *
 * @throws Problem 404, or 409 where another bank has the new name
 */
export async function updateBank(
  transaction: AnyTransaction,
  name: string,
  settings: Partial<BankSettings>,
  now: number,
): Promise<Bank> {
  const change = await takeNumbers(transaction, 1);
  const before = await bankNamed(transaction, name);
  const after = { ...before, ...settings };
  if (after.name !== name && (await isTaken(transaction, after.name))) throw nameTaken(after.name);
  const { rows } = await sql<Bank>`
    UPDATE banks.bank SET name = ${after.name}, source = ${storable(after.source)},
      enabled_share = ${after.enabledShare}, distance = ${after.distance},
      shared_onward = ${after.sharedOnward}, updated_at = ${new Date(now)}, change = ${change}
    WHERE id = ${before.id} RETURNING ${columns}`.execute(transaction);
  return rows[0];
}

/**
 * Deletes a bank: it matches nothing from the commit on. Its entries become tombstones. Answers how
 * many they were. Cost: some 20 s a million entries.
 *
 * @throws Problem 404
 */
export async function deleteBank(
  transaction: AnyTransaction,
  name: string,
  now: number,
): Promise<number> {
  const change = await takeNumbers(transaction, 1);
  const { id } = await bankNamed(transaction, name);
  await sql`UPDATE banks.bank SET deleted_at = ${new Date(now)}, change = ${change}
    WHERE id = ${id}`.execute(transaction);
  return bury(transaction, id, sql`true`, now);
}

async function isTaken(transaction: AnyTransaction, name: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM banks.bank
    WHERE name = ${name} AND deleted_at IS NULL`.execute(transaction);
  return rows.length > 0;
}

function nameTaken(name: string) {
  return problem(
    409,
    'bank-name-taken',
    'There is a bank of this name.',
    `Give another name than ${name}, or change the bank that has it.`,
    { field: 'name' },
  );
}
