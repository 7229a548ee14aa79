import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '../access/index.ts';
import { type Actor, problem, type RouteContext } from '../http/index.ts';
import type { AnyTransaction } from '../storage/index.ts';
import { announceNetworks } from './reading/followed.ts';
import { takeSnapshot } from './snapshot.ts';
import { type NetworkAct, type NetworkState, transitions } from './transitions.ts';

export interface Decision {
  readonly network: string;
  readonly act: NetworkAct;
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Confirms or refuses a network, or undoes that. One transaction holds the new state, the decision
 * with its reason, the snapshot of the evidence where it is confirmed, and the entry in the audit log.
 * Answers the decision's id.
 *
 * @throws Problem 404, or 409 where the network's state does not allow it
 */
export async function decideNetwork(
  transaction: AnyTransaction,
  context: RouteContext,
  { network, act, reason, actor }: Decision,
): Promise<string> {
  const at = new Date(context.now());
  const { rows } = await sql<{ state: NetworkState }>`
    SELECT state FROM networks.network WHERE id = ${network} FOR UPDATE`.execute(transaction);
  if (!rows[0]) throw noNetwork(network);
  const { state } = rows[0];
  const next = transitions[state][act];
  if (next === undefined) throw notNow(state);
  const decision = randomUUID();
  const decided = act === 'reopen' ? null : at;
  await sql`UPDATE networks.network SET state = ${next}, decided_at = ${decided},
    decided_by = ${decided && actor.name}, reason = ${act === 'reopen' ? '' : reason}
    WHERE id = ${network}`.execute(transaction);
  await sql`INSERT INTO networks.decision
      (id, network_id, from_state, to_state, reason, decided_by, decided_at)
    VALUES (${decision}, ${network}, ${state}, ${next}, ${reason}, ${actor.name}, ${at})`.execute(
    transaction,
  );
  await announceNetworks(transaction);
  const snapshot =
    next === 'confirmed' ? await takeSnapshot(transaction, network, decision, at) : undefined;
  await audit(
    context,
    {
      actor,
      action: `networks.${act}`,
      subject: { kind: 'network', id: network },
      detail: { from: state, to: next, ...(snapshot && { snapshot }) },
    },
    transaction,
  );
  return decision;
}

function notNow(state: NetworkState) {
  return problem(
    409,
    'network-state',
    `The network is ${state}.`,
    `Possible now: ${Object.keys(transitions[state]).join(', ')}. Nothing was changed.`,
    { state },
  );
}

export function noNetwork(id: string) {
  return problem(404, 'no-network', 'There is no such network.', `No network has the id ${id}.`);
}
