import { sql } from 'kysely';
import { createKey, withdrawKey } from '../../access/index.ts';
import { allBanks } from '../../banks/index.ts';
import { type Actor, problem } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';

/** Who reads from us. */
export interface Partner {
  /** Also the group's number for those who read as from ThreatExchange. */
  readonly id: number;
  readonly name: string;
  readonly keyId: string;
  /** Ids of the banks that it may read, as far as their sources permit that. */
  readonly banks: readonly number[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export interface PartnerSettings {
  readonly name: string;
  /** Names of banks. */
  readonly banks: readonly string[];
}

const columns = sql.raw(`id, name, key_id AS "keyId", banks, created_by AS "createdBy",
  created_at AS "createdAt", ended_at AS "endedAt"`);

/** All partners, the newest first. */
export async function allPartners(kysely: AnyKysely): Promise<Partner[]> {
  const { rows } = await sql<Partner>`
    SELECT ${columns} FROM exchange.partner ORDER BY id DESC`.execute(kysely);
  return rows;
}

/** @throws Problem 404 */
export async function partnerOf(kysely: AnyKysely, id: number): Promise<Partner> {
  const { rows } = await sql<Partner>`
    SELECT ${columns} FROM exchange.partner WHERE id = ${id}`.execute(kysely);
  if (rows[0]) return rows[0];
  throw problem(404, 'no-partner', 'There is no such partner.', 'See GET /v1/partners.');
}

/**
 * The partner whose key came.
 *
 * @throws Problem 403 where the key is nobody's
 */
export async function partnerOfActor(kysely: AnyKysely, actor: Actor): Promise<Partner> {
  const { rows } = await sql<Partner>`
    SELECT ${columns} FROM exchange.partner
    WHERE key_id = ${actor.kind === 'key' ? actor.id : null} AND ended_at IS NULL`.execute(kysely);
  if (rows[0]) return rows[0];
  throw problem(403, 'not-a-partner', 'This key is of no partner.', 'See POST /v1/partners.');
}

/** Makes a partner and its key; the key's text is answered here and never again. */
export async function createPartner(
  transaction: AnyTransaction,
  { name, banks }: PartnerSettings,
  createdBy: string,
  now: number,
): Promise<{ readonly partner: Partner; readonly secret: string }> {
  const ids = await idsOf(transaction, banks);
  const made = { name: `partner ${name}`, scopes: ['shared:read' as const], createdBy };
  const { key, secret } = await createKey(transaction, made, now);
  const { rows } = await sql<Partner>`
    INSERT INTO exchange.partner (name, key_id, banks, created_by, created_at)
    VALUES (${name}, ${key.id}, ${ids}::integer[], ${createdBy}, ${new Date(now)})
    RETURNING ${columns}`.execute(transaction);
  return { partner: rows[0], secret };
}

/** Changes which banks a partner may read. What it may no longer read is told to it as gone. */
export async function setPartnerBanks(
  transaction: AnyTransaction,
  id: number,
  banks: readonly string[],
): Promise<void> {
  const ids = await idsOf(transaction, banks);
  await sql`UPDATE exchange.partner SET banks = ${ids}::integer[] WHERE id = ${id}`.execute(
    transaction,
  );
}

/** Ends a partner for good: its key is withdrawn. */
export async function endPartner(
  transaction: AnyTransaction,
  { id, keyId }: Partner,
  now: number,
): Promise<void> {
  await withdrawKey(transaction, keyId, now);
  await sql`UPDATE exchange.partner SET ended_at = ${new Date(now)}
    WHERE id = ${id} AND ended_at IS NULL`.execute(transaction);
}

/** @throws Problem 400 where there is no such bank, 409 where its source permits no sharing. */
async function idsOf(kysely: AnyKysely, names: readonly string[]): Promise<number[]> {
  const banks = new Map((await allBanks(kysely)).map((bank) => [bank.name, bank]));
  return names.map((name) => {
    const bank = banks.get(name);
    if (!bank) {
      throw problem(400, 'no-bank', 'There is no such bank.', `No bank has the name ${name}.`, {
        field: 'banks',
      });
    }
    if (!bank.sharedOnward) {
      throw problem(
        409,
        'not-shared-onward',
        'The source of this bank does not permit that it goes on.',
        `If it does permit it, set sharedOnward of the bank ${name} first.`,
        { field: 'banks' },
      );
    }
    return bank.id;
  });
}
