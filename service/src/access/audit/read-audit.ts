import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';
import { subjectId } from './audit.ts';

/** An entry of the log, for people. */
export interface AuditedAct {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly detail: Record<string, unknown>;
}

export interface AuditQuery {
  /** Entries before this number. */
  readonly before?: number | undefined;
  readonly limit: number;
  /** Actions that begin so. */
  readonly action?: string | undefined;
  /** The platform's id of an account: what was done to it. */
  readonly account?: string | undefined;
}

/** Entries of the log, the newest first. */
export async function readAudit(database: Database, query: AuditQuery): Promise<AuditedAct[]> {
  const account = query.account && subjectId(database, { kind: 'account', id: query.account });
  const { rows } = await sql<Record<string, never>>`
    SELECT * FROM access.audit
    WHERE (${query.before ?? null}::bigint IS NULL OR seq < ${query.before ?? null})
      AND (${query.action ?? null}::text IS NULL OR starts_with(action, ${query.action ?? null}))
      AND (${account ?? null}::text IS NULL
        OR (subject_kind = 'account' AND subject_id = ${account ?? null}))
    ORDER BY seq DESC LIMIT ${query.limit}`.execute(database.kysely);
  return rows.map((row) => ({
    seq: row.seq,
    at: (row.at as Date).toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: row.subject_kind === null ? null : { kind: row.subject_kind, id: row.subject_id },
    detail: row.detail,
  }));
}
