import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { lockPolicy, setRunning } from '../versions/running.ts';
import { move, proposalsIn } from './proposal.ts';

/**
 * Lets a version run again that ran before: at once, and by one person, since two have approved it. The
 * changes that are not in it count as rolled back, those that are in it as in effect.
 */
export async function rollBack(
  transaction: AnyTransaction,
  context: RouteContext,
  {
    version,
    reason,
    actor,
  }: { readonly version: number; readonly reason: string; readonly actor: Actor },
): Promise<void> {
  const running = await lockPolicy(transaction);
  const at = new Date(context.now());
  if (version === running) throw runsAlready(version);
  const { rows } = await sql`
    SELECT FROM policy.running WHERE version = ${version} LIMIT 1`.execute(transaction);
  if (rows.length === 0) throw neverRan(version);
  await followLineage(transaction, version, { by: actor.name, reason, at });
  await setRunning(
    transaction,
    { version, previous: running, act: 'roll-back', proposalId: null, reason, setBy: actor.name },
    at,
  );
  await audit(
    context,
    {
      actor,
      action: 'policy.roll-back',
      subject: { kind: 'policy-version', id: String(version) },
      detail: { from: running, reason },
    },
    transaction,
  );
}

interface Ancestor {
  readonly proposal: string | null;
  readonly ends: readonly string[];
}

async function followLineage(
  transaction: AnyTransaction,
  version: number,
  done: { readonly by: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  const { rows } = await sql<Ancestor>`
    WITH RECURSIVE lineage AS (
      SELECT version, based_on, proposal_id, ends FROM policy.version WHERE version = ${version}
      UNION ALL
      SELECT v.version, v.based_on, v.proposal_id, v.ends
      FROM policy.version v JOIN lineage ON v.version = lineage.based_on
    )
    SELECT proposal_id AS proposal, ends FROM lineage`.execute(transaction);
  const within = new Set(rows.flatMap(({ proposal }) => proposal ?? []));
  const ended = new Set(rows.flatMap(({ ends }) => ends));
  for (const proposal of await proposalsIn(transaction, 'in-effect', 'expired', 'rolled-back')) {
    const { id, state } = proposal;
    const next = ended.has(id) ? 'expired' : within.has(id) ? 'in-effect' : 'rolled-back';
    if (next === state || (state === 'expired' && next === 'rolled-back')) continue;
    const act = (
      { expired: 'expire', 'in-effect': 'restore', 'rolled-back': 'roll-back' } as const
    )[next];
    await move(transaction, proposal, act, done);
  }
}

function runsAlready(version: number) {
  return problem(
    409,
    'policy-version-runs',
    `Version ${version} runs already.`,
    'Nothing was changed.',
    { field: 'version' },
  );
}

function neverRan(version: number) {
  return problem(
    422,
    'policy-version-never-ran',
    `Version ${version} never ran.`,
    'Only what two people approved can be gone back to: GET /v1/policy/history tells what ran.',
    { field: 'version' },
  );
}
