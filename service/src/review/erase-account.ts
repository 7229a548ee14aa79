import { type RawBuilder, sql } from 'kysely';
import type { EraseAccount } from '../storage/index.ts';

/**
 * Takes an account out of what was reviewed: labels and appeals lose its name and its words, and media
 * of it are remembered no more; that and how something was decided stays (GDPR Art. 17(3)(e)). A
 * golden item about it is retired. What waits for a decision is kept as reports keep it.
 */
export const eraseAccount: EraseAccount = async (transaction, { key, now }) => {
  const count = async (statement: RawBuilder<unknown>) =>
    Number((await statement.execute(transaction)).numAffectedRows ?? 0);
  const golden = await count(sql`UPDATE review.golden SET retired_at = ${new Date(now)}
    WHERE retired_at IS NULL AND work_id IN (
      SELECT work_id FROM review.decision WHERE account_key = ${key})`);
  const media = await count(sql`DELETE FROM review.seen_medium WHERE account_key = ${key}`);
  const label = await count(sql`UPDATE review.label SET subject_id = '', reason = '',
      subject_key = decision_id, account_key = NULL
    WHERE account_key = ${key} OR subject_key = ${key}`);
  const appeal = await count(sql`UPDATE review.appeal SET words = '', account_key = NULL
    WHERE account_key = ${key} AND state = 'decided'`);
  const decision = await count(sql`UPDATE review.decision SET reason = '', account_key = NULL
    WHERE account_key = ${key} AND state <> 'waiting'`);
  return { golden, seen_medium: media, label, appeal, decision };
};
