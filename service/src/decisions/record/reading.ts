import type { Database } from '../../storage/index.ts';
import type { Reason } from '../decide/outcome.ts';

type Source = Pick<Database, 'pool'>;

/** A restriction as it is written down. */
export interface RecordedDecision {
  readonly id: string;
  readonly decisionId: string;
  readonly kind: 'account' | 'post';
  /** Key of the subject, and of the account or author where it is known. */
  readonly subject: string;
  readonly account: string | null;
  readonly surface: string;
  readonly decision: 'limit' | 'withhold';
  readonly reasons: readonly Reason[];
  readonly policyVersion: number;
  readonly decidedAt: Date;
  readonly lastAt: Date;
  readonly times: number;
}

interface Row extends Omit<RecordedDecision, 'reasons'> {
  readonly reasons: string;
}

const columns = `id, decision_id AS "decisionId", kind, subject_key AS subject,
  account_key AS account, surface, decision, reasons, policy_version AS "policyVersion",
  decided_at AS "decidedAt", last_at AS "lastAt", times`;

const toRecorded = ({ reasons, ...row }: Row): RecordedDecision => ({
  ...row,
  reasons: JSON.parse(reasons),
});

/** A restriction by its own id. */
export async function recordedDecision(
  { pool }: Source,
  id: string,
): Promise<RecordedDecision | undefined> {
  const { rows } = await pool.query<Row>(`SELECT ${columns} FROM decisions.record WHERE id = $1`, [
    id,
  ]);
  return rows[0] && toRecorded(rows[0]);
}

/** What was decided about an account and its posts, or about one post: the latest first. */
export async function decisionsAbout(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  subject: { readonly account: string } | { readonly post: string },
  limit = 100,
): Promise<RecordedDecision[]> {
  const { pool } = database;
  const [where, key] =
    'account' in subject
      ? ['account_key = $1', database.subjectKey('account', subject.account)]
      : ['subject_key = $1', database.subjectKey('post', subject.post)];
  const { rows } = await pool.query<Row>(
    `SELECT ${columns} FROM decisions.record WHERE ${where} ORDER BY decided_at DESC, id LIMIT $2`,
    [key, limit],
  );
  return rows.map(toRecorded);
}

export interface RecordQuery {
  readonly subject: string | null;
  readonly decisionId: string | null;
  readonly surface: string | null;
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** Restrictions, the latest first. */
export async function listRecorded(
  { pool }: Source,
  { subject, decisionId, surface, after, limit }: RecordQuery,
): Promise<RecordedDecision[]> {
  const { rows } = await pool.query<Row>(
    `SELECT ${columns} FROM decisions.record
     WHERE ($1::uuid IS NULL OR subject_key = $1 OR account_key = $1)
       AND ($2::uuid IS NULL OR decision_id = $2)
       AND ($3::text IS NULL OR surface = $3)
       AND ($5::uuid IS NULL OR (decided_at, id) < ($4, $5))
     ORDER BY decided_at DESC, id DESC LIMIT $6`,
    [subject, decisionId, surface, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows.map(toRecorded);
}
