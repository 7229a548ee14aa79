import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { contentOf, documentFrom } from './content.ts';

/** Where the policy is read from: a database, or a transaction with the keys of one. */
export type PolicySource = Pick<Database, 'kysely' | 'deriveKey'>;

/** A version, without its document. */
export interface VersionHead {
  readonly version: number;
  readonly basedOn: number | null;
  readonly origin: 'first' | 'proposal' | 'expiry';
  readonly proposalId: string | null;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

const head = sql.raw(`version, based_on AS "basedOn", origin, proposal_id AS "proposalId", reason,
  made_by AS "madeBy", made_at AS "madeAt"`);

/** Versions before one, the newest first. */
export async function versionsBefore(
  { kysely }: Pick<Database, 'kysely'>,
  before: number | null,
  limit: number,
): Promise<VersionHead[]> {
  const { rows } = await sql<VersionHead>`SELECT ${head} FROM policy.version
    WHERE (${before}::integer IS NULL OR version < ${before})
    ORDER BY version DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** @throws Problem 404 */
export async function versionOf(
  source: PolicySource,
  version: number,
): Promise<VersionHead & { readonly document: PolicyDocument }> {
  const { rows } = await sql<VersionHead & { content: Buffer }>`
    SELECT ${head}, content FROM policy.version WHERE version = ${version}`.execute(source.kysely);
  if (!rows[0]) throw noVersion(version);
  const { content, ...found } = rows[0];
  return { ...found, document: documentFrom(source, version, content) };
}

/** The document of a version: it never changes, so it may be kept. */
export async function documentOf(source: PolicySource, version: number): Promise<PolicyDocument> {
  return (await versionOf(source, version)).document;
}

export interface NewVersion extends Omit<VersionHead, 'version' | 'madeAt'> {
  readonly document: PolicyDocument;
  /** Changes that end with it. */
  readonly ends?: readonly string[];
}

/** Adds a version, under the lock of the policy; answers its number. */
export async function addVersion(
  transaction: AnyTransaction,
  keys: Pick<Database, 'deriveKey'>,
  made: NewVersion,
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    SELECT max(version) + 1 AS next FROM policy.version`.execute(transaction);
  const version = rows[0].next;
  await sql`INSERT INTO policy.version (version, based_on, origin, proposal_id, ends, content,
      reason, made_by, made_at)
    VALUES (${version}, ${made.basedOn}, ${made.origin}, ${made.proposalId},
      ${made.ends ?? []}::uuid[], ${contentOf(keys, version, made.document)}, ${made.reason},
      ${made.madeBy}, ${at})`.execute(transaction);
  return version;
}

function noVersion(version: number) {
  return problem(
    404,
    'no-policy-version',
    'There is no such version of the policy.',
    `No version has the number ${version}. See GET /v1/policy/versions.`,
  );
}
