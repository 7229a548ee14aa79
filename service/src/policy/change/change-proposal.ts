import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { type Edit, mergedEdits } from '../items/items.ts';
import { conflictsOf } from '../items/rebase.ts';
import { announceChange, lockPolicy } from '../versions/running.ts';
import { addVersion, documentOf, type PolicySource } from '../versions/versions.ts';
import { contributorsOf } from './contributor.ts';
import { countsOf } from './create-proposal.ts';
import { editsOf, move, type Proposal, proposalOf, sealEdits, unapproved } from './proposal.ts';
import { editedDocument, refuseIdleRemovals } from './read-edits.ts';

/** Who does something to which change, and why. */
export interface Doing {
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string;
}

/** What every act on a change begins with: the lock, and the change. */
export async function begin(
  transaction: AnyTransaction,
  { database, now }: RouteContext,
  id: string,
) {
  const running = await lockPolicy(transaction);
  const proposal = await proposalOf(transaction, id);
  const source: PolicySource = { kysely: transaction, deriveKey: database.deriveKey };
  return { running, proposal, source, at: new Date(now()) };
}

/** Writes an act down in the audit log, as the last thing of its transaction. */
export async function told(
  transaction: AnyTransaction,
  context: RouteContext,
  actor: Actor,
  action: string,
  { id, detail }: { readonly id: string; readonly detail: Record<string, unknown> },
): Promise<void> {
  const subject = { kind: 'policy-proposal', id };
  await audit(context, { actor, action: `policy.${action}`, subject, detail }, transaction);
}

/**
 * Adds edits to a change; those of the same item count instead of the ones before. What waited in
 * shadow is a draft again, and what was approved is not any more.
 */
export async function editProposal(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, actor, edits: further }: Omit<Doing, 'reason'> & { readonly edits: readonly Edit[] },
): Promise<void> {
  const { proposal, source, at } = await begin(transaction, context, id);
  const begun = await editsOf(source, id);
  const base = await documentOf(source, proposal.baseVersion);
  refuseIdleRemovals(base, further, begun);
  const edits = mergedEdits(begun, further);
  editedDocument(base, edits);
  const by = await contributorsOf(transaction, actor);
  await move(transaction, proposal, 'edit', {
    by: by[0],
    reason: '',
    at,
    set: {
      ...withEdits(context.database, proposal, edits),
      contributors: [...new Set([...proposal.contributors, ...by])],
      version: null,
      shadow_since: null,
      shadow_until: null,
      ...unapproved,
    },
  });
  if (proposal.state !== 'draft') await announceChange(transaction);
  await told(transaction, context, actor, 'edit-proposal', {
    id,
    detail: { edits: countsOf(further) },
  });
}

function withEdits(keys: Pick<Database, 'deriveKey'>, proposal: Proposal, edits: readonly Edit[]) {
  return {
    edits: sealEdits(keys, proposal.id, edits),
    edit_count: edits.length,
    revision: proposal.revision + 1,
  };
}

/** Puts a draft into shadow: its version is made, and counted beside what runs. */
export async function submitProposal(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, actor, reason }: Doing,
): Promise<void> {
  const { proposal, source, running, at } = await begin(transaction, context, id);
  const edits = await editsOf(source, id);
  if (edits.length === 0) throw empty();
  if (proposal.baseVersion !== running) throw await baseMoved(source, proposal, running);
  const document = editedDocument(await documentOf(source, running), edits);
  const by = (await contributorsOf(transaction, actor))[0];
  const made = { basedOn: running, origin: 'proposal', proposalId: id, madeBy: by } as const;
  const version = await addVersion(
    transaction,
    context.database,
    { ...made, document, reason: proposal.reason },
    at,
  );
  const until = new Date(at.getTime() + proposal.shadowHours * 3_600_000);
  await move(transaction, proposal, 'submit', {
    by,
    reason,
    at,
    set: { version, shadow_since: at, shadow_until: until },
  });
  await announceChange(transaction);
  await told(transaction, context, actor, 'submit-proposal', { id, detail: { version } });
}

/**
 * Makes a change anew over what runs now. The time in shadow goes on, since its edits are the same; an
 * approval falls, since what stands around them is not. Where both changed the same item, `mine` lets
 * the change win, which counts as writing it, and begins the shadow anew.
 */
export async function rebaseProposal(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, actor, reason, conflicts }: Doing & { readonly conflicts: 'refuse' | 'mine' },
): Promise<void> {
  const { proposal, source, running, at } = await begin(transaction, context, id);
  if (proposal.baseVersion === running) throw notMoved();
  const edits = await editsOf(source, id);
  const base = await documentOf(source, proposal.baseVersion);
  const now = await documentOf(source, running);
  const found = conflictsOf(edits, base, now);
  if (found.length > 0 && conflicts === 'refuse') throw await baseMoved(source, proposal, running);
  const document = editedDocument(now, edits);
  const by = await contributorsOf(transaction, actor);
  const isWaiting = proposal.state !== 'draft';
  const version = isWaiting
    ? await addVersion(
        transaction,
        context.database,
        {
          document,
          basedOn: running,
          origin: 'proposal',
          proposalId: id,
          madeBy: by[0],
          reason: proposal.reason,
        },
        at,
      )
    : null;
  const until = new Date(at.getTime() + proposal.shadowHours * 3_600_000);
  await move(transaction, proposal, 'rebase', {
    by: by[0],
    reason,
    at,
    set: {
      base_version: running,
      version,
      revision: proposal.revision + 1,
      ...unapproved,
      ...(found.length > 0 && {
        contributors: [...new Set([...proposal.contributors, ...by])],
        ...(isWaiting && { shadow_since: at, shadow_until: until }),
      }),
    },
  });
  if (isWaiting) await announceChange(transaction);
  await told(transaction, context, actor, 'rebase-proposal', {
    id,
    detail: { version, base: running, conflicts: found.length },
  });
}

/** Ends a change that did not take effect. */
export async function endProposal(
  transaction: AnyTransaction,
  context: RouteContext,
  { id, actor, reason, act }: Doing & { readonly act: 'refuse' | 'withdraw' },
): Promise<void> {
  const { proposal, at } = await begin(transaction, context, id);
  const by = (await contributorsOf(transaction, actor))[0];
  await move(transaction, proposal, act, { by, reason, at });
  if (proposal.state !== 'draft') await announceChange(transaction);
  await told(transaction, context, actor, `${act}-proposal`, { id, detail: {} });
}

/** What to say where another change took effect since the base of this one. */
export async function baseMoved(source: PolicySource, proposal: Proposal, running: number) {
  const conflicts = conflictsOf(
    await editsOf(source, proposal.id),
    await documentOf(source, proposal.baseVersion),
    await documentOf(source, running),
  );
  const others =
    conflicts.length === 0
      ? 'Nothing that it edits was changed since: POST …/rebase makes it anew over what runs.'
      : `Both changed ${conflicts.length} of the same items, named in conflicts. Edit them, or ` +
        'POST …/rebase with {"conflicts":"mine"} to let this change win.';
  return problem(
    409,
    'policy-base-moved',
    `The change was made for version ${proposal.baseVersion}; version ${running} runs now.`,
    `${others} Nothing was changed.`,
    { baseVersion: proposal.baseVersion, running, conflicts },
  );
}

function notMoved() {
  return problem(
    409,
    'policy-base-holds',
    'The change stands over what runs already.',
    'Nothing needs to be done.',
  );
}

function empty() {
  return problem(
    422,
    'proposal-empty',
    'The change changes nothing.',
    'Add edits, a list or a document first.',
  );
}
