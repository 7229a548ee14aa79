import { audit } from '../../access/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { parsePolicy } from '../document/parse-policy.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { applyEdits, type Edit, itemsOf, mergedEdits } from '../items/items.ts';
import { reverted } from '../items/rebase.ts';
import { announceChange, lockPolicy, setRunning } from '../versions/running.ts';
import { addVersion, documentOf, type PolicySource } from '../versions/versions.ts';
import { isDue, takeEffect } from './approve-proposal.ts';
import { editsOf, move, type Proposal, proposalsIn, unapproved } from './proposal.ts';

const system = 'Breakwater';

/** Each minute: lets approved changes take effect whose shadow is over, and ends what has expired. */
export const followTime: Job = {
  name: 'policy.follow-time',
  schedule: '* * * * *',
  policy: 'exclusive',
  async run(_data, { database }) {
    await followTimeOnce(database, Date.now());
  },
};

/** @param now epoch milliseconds */
export async function followTimeOnce(database: Database, now: number): Promise<void> {
  const at = new Date(now);
  await database.kysely.transaction().execute((transaction) => expire(transaction, database, at));
  for (const { id } of await proposalsIn(database.kysely, 'approved')) {
    await database.kysely
      .transaction()
      .execute((transaction) => takeEffectWhenDue(transaction, database, id, at));
  }
}

async function takeEffectWhenDue(
  transaction: AnyTransaction,
  database: Database,
  id: string,
  at: Date,
): Promise<void> {
  const running = await lockPolicy(transaction);
  const proposal = (await proposalsIn(transaction, 'approved')).find((one) => one.id === id);
  if (!proposal) return;
  const by = system;
  if (proposal.expiresAt && proposal.expiresAt <= at) {
    const reason = 'Its time was over before it took effect.';
    await move(transaction, proposal, 'withdraw', { by, reason, at });
    await announceChange(transaction);
    return tell(transaction, database, at, 'withdraw-proposal', proposal);
  }
  if (!isDue(proposal, at)) return;
  if (proposal.baseVersion !== running) {
    const reason = `Version ${running} took effect meanwhile: make the change anew over it.`;
    await move(transaction, proposal, 'lose-base', { by, reason, at, set: unapproved });
    return tell(transaction, database, at, 'lose-base', proposal);
  }
  const reason = 'Approved, and its time in shadow is over.';
  await takeEffect(transaction, proposal, { by, running, reason, at });
  await tell(transaction, database, at, 'take-effect', proposal);
}

/** Ends changes, and items, whose time is over: one version without all of them. */
async function expire(transaction: AnyTransaction, database: Database, at: Date): Promise<void> {
  const running = await lockPolicy(transaction);
  const source: PolicySource = { kysely: transaction, deriveKey: database.deriveKey };
  const now = await documentOf(source, running);
  const over = (await proposalsIn(transaction, 'in-effect')).filter(
    ({ expiresAt }) => expiresAt && expiresAt <= at,
  );
  const edits = mergedEdits(
    ...(await Promise.all(over.map((proposal) => editsBack(source, proposal, now)))),
    expiredItems(now, at),
  );
  if (over.length === 0 && edits.length === 0) return;
  const reason = 'Its time is over.';
  for (const proposal of over)
    await move(transaction, proposal, 'expire', { by: system, reason, at });
  if (edits.length > 0) {
    const version = await addVersion(
      transaction,
      database,
      {
        document: parsePolicy(applyEdits(now, edits)),
        basedOn: running,
        origin: 'expiry',
        proposalId: null,
        ends: over.map(({ id }) => id),
        reason,
        madeBy: system,
      },
      at,
    );
    await setRunning(
      transaction,
      { version, previous: running, act: 'expire', proposalId: null, reason, setBy: system },
      at,
    );
  }
  await audit(
    { database, now: () => at.getTime() },
    {
      actor: { kind: 'system', name: system },
      action: 'policy.expire',
      detail: { changes: over.map(({ id }) => id), items: edits.length, from: running },
    },
    transaction,
  );
}

async function editsBack(
  source: PolicySource,
  { id, baseVersion, version }: Proposal,
  now: PolicyDocument,
): Promise<Edit[]> {
  const [before, after] = await Promise.all([
    documentOf(source, baseVersion),
    documentOf(source, version!),
  ]);
  return reverted(before, after, now, await editsOf(source, id));
}

const expiring = ['terms', 'links', 'patterns', 'rules'] as const;

function expiredItems(document: PolicyDocument, at: Date): Edit[] {
  return expiring.flatMap((section) =>
    [...itemsOf(document, section)].flatMap(([id, item]) => {
      const { expiresAt } = item as { expiresAt?: string };
      return expiresAt !== undefined && new Date(expiresAt) <= at
        ? [{ section, id, value: null }]
        : [];
    }),
  );
}

async function tell(
  transaction: AnyTransaction,
  database: Database,
  at: Date,
  act: string,
  { id, version }: Proposal,
): Promise<void> {
  await audit(
    { database, now: () => at.getTime() },
    {
      actor: { kind: 'system', name: system },
      action: `policy.${act}`,
      subject: { kind: 'policy-proposal', id },
      detail: { version },
    },
    transaction,
  );
}
