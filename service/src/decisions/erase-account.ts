import { sql } from 'kysely';
import type { EraseAccount } from '../storage/index.ts';
import { nextChange } from './sequence.ts';

/**
 * Removes an account from decisions: its marks and those of its posts, the records about it, samples
 * that name it, its contacts. Nodes forget it with the next change.
 */
export const eraseAccount: EraseAccount = async (transaction, { key }) => {
  const change = await nextChange(transaction);
  const touched: Record<string, number> = {};
  const run = async (table: string, columns: readonly string[]) => {
    const where = sql.join(
      columns.map((column) => sql`${sql.ref(column)} = ${key}`),
      sql` OR `,
    );
    const { numAffectedRows = 0n } = await sql`DELETE FROM ${sql.id('decisions', table)}
      WHERE ${where}`.execute(transaction);
    touched[table] = Number(numAffectedRows);
  };
  // Withdrawn, not deleted: nodes follow marks by their changes, and posts by their own keys.
  const marks = await sql`UPDATE decisions.mark
    SET withdrawn = true, account_key = NULL, detail = '', change = ${change}
    WHERE account_key = ${key}`.execute(transaction);
  touched.mark = Number(marks.numAffectedRows ?? 0n);
  await run('minor', ['account_key']);
  await run('exemption', ['account_key']);
  await run('record', ['subject_key', 'account_key']);
  await run('contact', ['actor_key', 'account_key']);
  await run('shadow_subject', ['subject_key', 'account_key']);
  const samples = await sql`DELETE FROM decisions.sample
    WHERE ${key}::uuid = ANY (account_keys)
      OR viewer IN (SELECT sha256(salt || uuid_send(${key}::uuid)) FROM decisions.salt)`.execute(
    transaction,
  );
  touched.sample = Number(samples.numAffectedRows ?? 0n);
  return touched;
};
