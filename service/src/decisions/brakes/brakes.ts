import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { nextChange } from '../sequence.ts';

export interface BrakeRow {
  readonly id: string;
  readonly scope: 'surface' | 'feature' | 'suggestions';
  readonly target: string;
  readonly reason: string;
  readonly pulledBy: string;
  readonly pulledAt: Date;
  readonly expiresAt: Date;
  readonly renewedBy: string | null;
  readonly renewedAt: Date | null;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
}

const columns = sql.raw(`id, scope, target, reason, pulled_by_name AS "pulledBy",
  pulled_at AS "pulledAt", expires_at AS "expiresAt", renewed_by_name AS "renewedBy",
  renewed_at AS "renewedAt", released_by_name AS "releasedBy", released_at AS "releasedAt"`);

export interface NewBrake {
  readonly scope: BrakeRow['scope'];
  readonly target: string;
  readonly reason: string;
  readonly minutes: number;
}

/** Who acts, as it is compared. */
const actorKey = ({ kind, id }: Actor) => `${kind}:${id}`;

/** Pulls a brake: every node holds it with its next look. Answers its id. */
export async function pullBrake(
  transaction: AnyTransaction,
  context: RouteContext,
  { scope, target, reason, minutes }: NewBrake,
  actor: Actor,
): Promise<string> {
  const now = context.now();
  const id = randomUUID();
  await nextChange(transaction);
  await sql`INSERT INTO decisions.brake
      (id, scope, target, reason, pulled_by, pulled_by_name, pulled_at, expires_at)
    VALUES (${id}, ${scope}, ${target}, ${reason}, ${actorKey(actor)}, ${actor.name},
      ${new Date(now)}, ${new Date(now + minutes * 60_000)})`.execute(transaction);
  await audit(
    context,
    {
      actor,
      action: 'decisions.pull-brake',
      subject: { kind: 'brake', id },
      detail: { scope, target, minutes },
    },
    transaction,
  );
  return id;
}

/**
 * Lets a brake hold on: a second person must say so, once; then it must be pulled anew.
 *
 * @throws Problem 404, or 409 where it ended, was renewed, or the same person asks
 */
export async function renewBrake(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, minutes }: { readonly id: string; readonly minutes: number },
  actor: Actor,
): Promise<string> {
  const now = context.now();
  await nextChange(transaction);
  const { rows } = await sql<BrakeRow & { pulled_by: string }>`
    SELECT ${columns}, pulled_by FROM decisions.brake WHERE id = ${id} FOR UPDATE`.execute(
    transaction,
  );
  const brake = rows[0];
  if (!brake) throw noBrake(id);
  if (brake.releasedAt || brake.expiresAt.getTime() <= now) throw ended();
  if (brake.pulled_by === actorKey(actor)) {
    throw problem(
      409,
      'second-person',
      'You pulled this brake yourself.',
      'A second person renews it. Until then it holds as long as you said.',
    );
  }
  await sql`UPDATE decisions.brake SET expires_at = ${new Date(now + minutes * 60_000)},
    pulled_by = ${actorKey(actor)}, renewed_by_name = ${actor.name}, renewed_at = ${new Date(now)}
    WHERE id = ${id}`.execute(transaction);
  await audit(
    context,
    {
      actor,
      action: 'decisions.renew-brake',
      subject: { kind: 'brake', id },
      detail: { minutes },
    },
    transaction,
  );
  return id;
}

/** @throws Problem 404, or 409 where it ended already */
export async function releaseBrake(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, reason }: { readonly id: string; readonly reason: string },
  actor: Actor,
): Promise<void> {
  const now = new Date(context.now());
  await nextChange(transaction);
  const { rows } = await sql<BrakeRow>`
    SELECT ${columns} FROM decisions.brake WHERE id = ${id} FOR UPDATE`.execute(transaction);
  if (!rows[0]) throw noBrake(id);
  if (rows[0].releasedAt || rows[0].expiresAt <= now) throw ended();
  await sql`UPDATE decisions.brake SET released_by_name = ${actor.name}, released_at = ${now}
    WHERE id = ${id}`.execute(transaction);
  await audit(
    context,
    {
      actor,
      action: 'decisions.release-brake',
      subject: { kind: 'brake', id },
      detail: { reason },
    },
    transaction,
  );
}

export async function brakeOf(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
): Promise<BrakeRow | undefined> {
  const { rows } = await sql<BrakeRow>`
    SELECT ${columns} FROM decisions.brake WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

/** Brakes, the latest first. */
export async function listBrakes(
  { kysely }: Pick<Database, 'kysely'>,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<BrakeRow[]> {
  const { rows } = await sql<BrakeRow>`SELECT ${columns} FROM decisions.brake
    WHERE ${after?.id ?? null}::uuid IS NULL
      OR (pulled_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    ORDER BY pulled_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

function noBrake(id: string) {
  return problem(404, 'no-brake', 'There is no such brake.', `No brake has the id ${id}.`);
}

function ended() {
  return problem(
    409,
    'brake-ended',
    'The brake holds no more.',
    'Pull it anew where it is needed.',
  );
}
