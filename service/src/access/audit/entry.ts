import { createHmac } from 'node:crypto';

/** Who did it. */
export interface AuditActor {
  readonly kind: 'user' | 'key' | 'command-line' | 'system' | 'anonymous';
  readonly id?: string;
  readonly name: string;
}

/** One entry of the audit log, before it is written. */
export interface AuditEntry {
  readonly actor: AuditActor;
  /** What was done: `room.verb-noun`, such as `networks.read-member`. */
  readonly action: string;
  /**
   * What it was done to. An account is given by the platform's id and written down by its key: the
   * log outlives the account's erasure.
   */
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Further facts. No account ids, no texts of users. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** An entry as it stands in the log. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  /** JSON text, as it was written. */
  readonly detail: string;
  readonly previous_at: Date | null;
  readonly previous: Buffer;
  readonly digest: Buffer;
}

/** The digest that stands before the first entry. */
export const beginning = Buffer.alloc(32);

/**
 * The digest of an entry: HMAC-SHA-256 over all of it and the digest before it. Without the
 * installation key nobody can make one, so a log changed in the database alone shows it.
 */
export function digestOf(row: Omit<AuditRow, 'digest'>, key: Buffer): Buffer {
  const text = JSON.stringify([
    row.seq,
    row.at.toISOString(),
    row.actor_kind,
    row.actor_id,
    row.actor_name,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.detail,
    row.previous_at?.toISOString() ?? null,
    row.previous.toString('hex'),
  ]);
  return createHmac('sha256', key).update(text).digest();
}

/** What the log's own key is derived for. */
export const auditKeyPurpose = 'audit log';
