import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { nextChange } from '../sequence.ts';

/**
 * Lets an account out of what its networks bring, as the outcome of an appeal. Answers the exemption's
 * id; that of the one that stands where there is one.
 */
export async function exemptAccount(
  transaction: AnyTransaction,
  context: RouteContext,
  { account, reason }: { readonly account: string; readonly reason: string },
  actor: Actor,
): Promise<string> {
  await nextChange(transaction);
  const key = context.database.subjectKey('account', account);
  const { rows } = await sql<{ id: string }>`
    INSERT INTO decisions.exemption AS known
      (id, change, account_key, reason, granted_by, granted_at)
    SELECT ${randomUUID()}, last, ${key}, ${reason}, ${actor.name}, ${new Date(context.now())}
    FROM decisions.sequence
    ON CONFLICT (account_key) WHERE ended_at IS NULL DO UPDATE SET change = excluded.change
    RETURNING id`.execute(transaction);
  const { id } = rows[0]!;
  await audit(
    context,
    {
      actor,
      action: 'decisions.exempt-account',
      subject: { kind: 'account', id: account },
      detail: { exemption: id },
    },
    transaction,
  );
  return id;
}

/** @throws Problem 404 where there is none that stands */
export async function endExemption(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, reason }: { readonly id: string; readonly reason: string },
  actor: Actor,
): Promise<void> {
  await nextChange(transaction);
  const { numAffectedRows } = await sql`UPDATE decisions.exemption
    SET ended_by = ${actor.name}, ended_at = ${new Date(context.now())},
      change = (SELECT last FROM decisions.sequence)
    WHERE id = ${id} AND ended_at IS NULL`.execute(transaction);
  if (!numAffectedRows) {
    throw problem(
      404,
      'no-exemption',
      'There is no such exemption.',
      `None stands with the id ${id}.`,
    );
  }
  await audit(
    context,
    {
      actor,
      action: 'decisions.end-exemption',
      subject: { kind: 'exemption', id },
      detail: { reason },
    },
    transaction,
  );
}

/** Lets what a confirmed network brings hold on for some days from now. */
export async function renewNetwork(
  transaction: AnyTransaction,
  context: RouteContext,
  {
    network,
    days,
    reason,
  }: { readonly network: string; readonly days: number; readonly reason: string },
  actor: Actor,
): Promise<string> {
  await nextChange(transaction);
  const { rows } = await sql`SELECT FROM networks.network
    WHERE id = ${network} AND state = 'confirmed'`.execute(transaction);
  if (rows.length === 0) {
    throw problem(
      409,
      'network-state',
      'The network is not confirmed.',
      'A network that a person confirmed is renewed; confirm it first.',
    );
  }
  const id = randomUUID();
  const now = context.now();
  await sql`INSERT INTO decisions.renewal
      (id, network_id, expires_at, reason, renewed_by, renewed_at)
    VALUES (${id}, ${network}, ${new Date(now + days * 86_400_000)}, ${reason}, ${actor.name},
      ${new Date(now)})`.execute(transaction);
  await audit(
    context,
    {
      actor,
      action: 'decisions.renew-network',
      subject: { kind: 'network', id: network },
      detail: { days },
    },
    transaction,
  );
  return id;
}
