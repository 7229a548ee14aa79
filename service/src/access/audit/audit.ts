import { sql } from 'kysely';
import { type AnyTransaction, advisoryLocks, type Database } from '../../storage/index.ts';
import { type AuditEntry, type AuditRow, auditKeyPurpose, beginning, digestOf } from './entry.ts';

/**
 * Appends an entry to the audit log, as part of the transaction if there is one: what is rolled back
 * was not done, what is committed is in the log. Make it the last statement of the transaction:
 * entries are a chain, so the others wait from here to the commit.
 *
 * @example
 * await audit(context, { actor: actorOf(request), action: 'networks.confirm', subject }, transaction);
 */
export async function audit(
  context: { readonly database: Database; readonly now: () => number },
  entry: AuditEntry,
  transaction?: AnyTransaction,
): Promise<void> {
  const { database } = context;
  if (transaction) return append(context, entry, transaction);
  await database.kysely.transaction().execute((own) => append(context, entry, own));
}

async function append(
  { database, now }: { readonly database: Database; readonly now: () => number },
  { actor, action, subject, detail = {} }: AuditEntry,
  transaction: AnyTransaction,
): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.auditLog})`.execute(transaction);
  const { rows } = await sql<Pick<AuditRow, 'seq' | 'at' | 'digest'>>`
    SELECT seq, at, digest FROM access.audit ORDER BY seq DESC LIMIT 1`.execute(transaction);
  const last = rows[0];
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date(now()),
    actor_kind: actor.kind,
    actor_id: actor.id ?? null,
    actor_name: actor.name,
    action,
    subject_kind: subject?.kind ?? null,
    subject_id: subject ? subjectId(database, subject) : null,
    detail: JSON.stringify(detail),
    previous_at: last?.at ?? null,
    previous: last?.digest ?? beginning,
  };
  const digest = digestOf(row, database.deriveKey(auditKeyPurpose));
  await sql`INSERT INTO access.audit (seq, at, actor_kind, actor_id, actor_name, action,
      subject_kind, subject_id, detail, previous_at, previous, digest)
    VALUES (${row.seq}, ${row.at}, ${row.actor_kind}, ${row.actor_id}, ${row.actor_name},
      ${row.action}, ${row.subject_kind}, ${row.subject_id}, ${row.detail}, ${row.previous_at},
      ${row.previous}, ${digest})`.execute(transaction);
}

/** As the log holds it: the key of an account, anything else as it is. */
export function subjectId(
  database: Database,
  { kind, id }: { readonly kind: string; readonly id: string },
): string {
  return kind === 'account' ? database.subjectKey('account', id) : id;
}
