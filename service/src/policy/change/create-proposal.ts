import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { parsePolicy } from '../document/parse-policy.ts';
import { type Edit, editsBetween, mergedEdits } from '../items/items.ts';
import { documentOf } from '../versions/versions.ts';
import { contributorsOf } from './contributor.ts';
import { sealEdits } from './proposal.ts';
import { editedDocument, refuseIdleRemovals } from './read-edits.ts';

/** What a change is to be. */
export interface NewProposal {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly source: string;
  readonly baseVersion: number;
  /** Edits of items, or a whole document in which what differs from the base is the change. */
  readonly change: readonly Edit[] | { readonly document: unknown };
  readonly shadowHours: number;
  readonly expiresAt: Date | null;
  readonly actor: Actor;
}

/** Shadow times, in hours. */
export const shadow = { least: 24, most: 720, usual: 24 } as const;

/** Begins a change, as a draft. */
export async function createProposal(
  transaction: AnyTransaction,
  context: RouteContext,
  made: NewProposal,
): Promise<string> {
  const { database, now } = context;
  const { id, actor, expiresAt } = made;
  const at = new Date(now());
  if (expiresAt && expiresAt <= at) throw expired();
  const source = { kysely: transaction, deriveKey: database.deriveKey };
  const base = await documentOf(source, made.baseVersion);
  const edits =
    'document' in made.change
      ? editsBetween(base, parsePolicy(made.change.document))
      : mergedEdits(made.change);
  if (!('document' in made.change)) refuseIdleRemovals(base, made.change);
  editedDocument(base, edits);
  const contributors = await contributorsOf(transaction, actor);
  await sql`INSERT INTO policy.proposal (id, state, title, reason, source, author, contributors,
      base_version, edits, edit_count, shadow_hours, expires_at, created_at, changed_at)
    VALUES (${id}, 'draft', ${made.title}, ${made.reason}, ${made.source}, ${contributors[0]},
      ${contributors}, ${made.baseVersion}, ${sealEdits(database, id, edits)}, ${edits.length},
      ${made.shadowHours}, ${expiresAt}, ${at}, ${at})`.execute(transaction);
  await audit(
    context,
    {
      actor,
      action: 'policy.propose',
      subject: { kind: 'policy-proposal', id },
      detail: { base: made.baseVersion, edits: countsOf(edits) },
    },
    transaction,
  );
  return id;
}

/** How many items of which section: what may be told of edits in the log. */
export function countsOf(edits: readonly Edit[]): Record<string, number> {
  const bySection = Map.groupBy(edits, ({ section }) => section);
  return Object.fromEntries(Array.from(bySection, ([section, some]) => [section, some.length]));
}

function expired() {
  return problem(
    422,
    'expired',
    'The change would be over already.',
    'Give expiresAt a time that is to come, or leave it out.',
    { field: 'expiresAt' },
  );
}
