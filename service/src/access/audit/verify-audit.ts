import { sql } from 'kysely';
import { type Database, retentionClasses } from '../../storage/index.ts';
import { type AuditRow, auditKeyPurpose, beginning, digestOf } from './entry.ts';

/** What a check of the log found. */
export interface AuditVerification {
  readonly entries: number;
  /** One sentence a fault; empty when the log is whole. */
  readonly faults: readonly string[];
  /** The last entry. Kept elsewhere, it later shows whether the end of the log was cut off. */
  readonly head: { readonly seq: number; readonly digest: string } | null;
}

export interface VerifyOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** A head that an earlier check told: the log must still hold it. */
  readonly head?: { readonly seq: number; readonly digest: string };
  /** Days that the log is kept: older entries may be gone. */
  readonly days?: number;
}

const page = 10_000;
const mostFaults = 20;
const day = 86_400_000;

/**
 * Checks every entry of the audit log: its own digest, its link to the entry before, no number left
 * out, nothing missing at the beginning that is younger than the retention. What was cut off at the
 * end shows only against a `head` that was kept elsewhere. Cost: one reading of the log.
 */
export async function verifyAudit(
  database: Pick<Database, 'kysely' | 'deriveKey'>,
  options: VerifyOptions,
): Promise<AuditVerification> {
  const key = database.deriveKey(auditKeyPurpose);
  const faults: string[] = [];
  let entries = 0;
  let last: AuditRow | undefined;
  let expectedHead = options.head;
  for (;;) {
    const rows = await pageAfter(database, last?.seq ?? 0);
    for (const row of rows) {
      faults.push(...(last ? linkFaults(last, row) : beginningFaults(row, options)));
      if (!digestOf(row, key).equals(row.digest)) {
        faults.push(`entry ${row.seq} was changed after it was written`);
      }
      if (row.seq === expectedHead?.seq && row.digest.toString('hex') === expectedHead.digest) {
        expectedHead = undefined;
      }
      last = row;
    }
    entries += rows.length;
    if (rows.length < page) break;
  }
  if (expectedHead) {
    faults.push(`the entry ${expectedHead.seq} that an earlier check saw is not in the log`);
  }
  return {
    entries,
    faults: faults.slice(0, mostFaults),
    head: last ? { seq: last.seq, digest: last.digest.toString('hex') } : null,
  };
}

async function pageAfter(
  { kysely }: Pick<Database, 'kysely'>,
  seq: number,
): Promise<readonly AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    SELECT seq, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
      detail::text AS detail, previous_at, previous, digest
    FROM access.audit WHERE seq > ${seq} ORDER BY seq LIMIT ${page}`.execute(kysely);
  return rows;
}

function linkFaults(before: AuditRow, row: AuditRow): string[] {
  if (row.seq !== before.seq + 1) {
    return [`the entries between ${before.seq} and ${row.seq} are missing`];
  }
  if (!row.previous.equals(before.digest)) {
    return [`entry ${row.seq} does not follow from entry ${before.seq}`];
  }
  return [];
}

function beginningFaults(first: AuditRow, { now, days }: VerifyOptions): string[] {
  if (first.seq === 1) {
    return first.previous.equals(beginning) ? [] : ['entry 1 does not begin the log'];
  }
  const kept = now - (days ?? retentionClasses.audit.days) * day;
  return first.previous_at && first.previous_at.getTime() < kept
    ? []
    : [`the entries before ${first.seq} are missing, and their time was not over`];
}
