import { sql } from 'kysely';
import { decisionsAbout } from '../../decisions/index.ts';
import { accountsOf } from '../../intake/index.ts';
import type { Outcome } from '../../reports/index.ts';
import type { ContextAnswer, Reading } from './sections.ts';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly outcome: Outcome;
  readonly policy: string;
  readonly severity: number;
  readonly reason: string;
}

/**
 * What was decided before about the account or the subject. Whoever looks again, or at a golden item,
 * does not see what others decided of this very work.
 */
export async function earlierDecisions({
  database,
  item,
}: Pick<Reading, 'database' | 'item'>): Promise<NonNullable<ContextAnswer['decisions']>> {
  const { account_key: account, id: work, subject_key: subject } = item.work;
  const blind = item.kind !== 'work';
  const { rows } = await sql<Row>`
    SELECT decision.id, decided_at AS at, label.outcome, label.policy, label.severity,
      label.reason
    FROM review.decision JOIN review.label ON decision_id = decision.id
    WHERE (label.account_key = ${account} OR label.subject_key = ${subject})
      AND state = 'standing' AND item_kind <> 'golden'
      AND NOT (${blind} AND work_id = ${work})
    ORDER BY decided_at DESC LIMIT 100`.execute(database.kysely);
  const reviewed = rows.map((row) => ({
    ...row,
    source: 'review' as const,
    at: row.at.toISOString(),
  }));
  return [...reviewed, ...(await restrictions(database, account))];
}

/** What the policy decided by itself about the account and its posts. */
async function restrictions(database: Reading['database'], key: string | null) {
  const [account] = key === null ? [] : await accountsOf(database, [key]);
  if (!account) return [];
  const recorded = await decisionsAbout(database, { account: account.id }, 50);
  return recorded.map(({ id, decision, surface, reasons, policyVersion, decidedAt }) => ({
    source: 'policy' as const,
    id,
    at: decidedAt.toISOString(),
    outcome: decision,
    policy: `version ${policyVersion}`,
    severity: null,
    reason: `${surface}: ${reasons.map(({ code, id }) => (id ? `${code} ${id}` : code)).join(', ')}`,
  }));
}
