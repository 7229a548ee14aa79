import { sql } from 'kysely';
import { type AccountToErase, type AnyTransaction, advisoryLocks } from '../storage/index.ts';
import { strikeLines } from './log/strike-lines.ts';
import { lineFormats } from './prepare/line-format.ts';

/**
 * Takes an account out of the record: what it did, what it wrote, how it stands to others and they
 * to it, and every line of the log and of the rejected ones that names it. Reports about it are
 * kept: they are owed an answer; their reporter is not named any more if it was this account.
 *
 * Reads the whole log once, since other accounts' lines name it too: minutes on a large one.
 */
export async function eraseAccount(
  transaction: AnyTransaction,
  { key, id }: AccountToErase,
): Promise<Record<string, number>> {
  // A batch that is being written has asked for tombstones already: it must end first.
  await sql`SELECT pg_advisory_xact_lock(${advisoryLocks.intakeBatch})`.execute(transaction);
  const quoted = Buffer.from(JSON.stringify(id));
  const touched: Record<string, number> = {};
  const run = async (table: string, statement: ReturnType<typeof sql>) => {
    const { numAffectedRows } = await statement.execute(transaction);
    touched[table] = (touched[table] ?? 0) + Number(numAffectedRows ?? 0);
  };
  const own = await sql<{ sequence: number }>`
    SELECT sequence FROM intake.remembered
    WHERE actor_key = ${key} AND sequence IS NOT NULL`.execute(transaction);
  const sequences = new Set(own.rows.map(({ sequence }) => sequence));
  touched.activity = await strikeLines(
    transaction,
    sql`intake.activity`,
    (sequence, line) => sequences.has(sequence) || names(line, quoted),
  );
  await run(
    'rejected',
    sql`DELETE FROM intake.rejected WHERE position(${quoted}::bytea IN body) > 0`,
  );
  await run('remembered', sql`DELETE FROM intake.remembered WHERE actor_key = ${key}`);
  await run(
    'relation',
    sql`DELETE FROM intake.relation
        WHERE source_key = ${key} OR target_key = ${key}
           OR target_key IN (SELECT post_key FROM intake.post WHERE author_key = ${key})`,
  );
  await run('relation', sql`UPDATE intake.relation SET via_key = NULL WHERE via_key = ${key}`);
  await run(
    'contact',
    sql`DELETE FROM intake.contact WHERE source_key = ${key} OR target_key = ${key}`,
  );
  await run('post', sql`DELETE FROM intake.post WHERE author_key = ${key}`);
  await run('account', sql`DELETE FROM intake.account WHERE account_key = ${key}`);
  return touched;
}

/** Whether a line of the log names the account, also where an escape or an edge list hides it. */
function names(line: Buffer, quoted: Buffer): boolean {
  if (line.includes(quoted)) return true;
  // White space may stand before it: what came first in a JSON array has some.
  const first = line.find((byte) => byte > 0x20);
  if (first !== openingBrace) {
    const json = lineFormats.edges.toJson(line.toString(), 0);
    return typeof json === 'string' && json.includes(quoted.toString());
  }
  return line.includes('\\') && JSON.stringify(JSON.parse(line.toString())).includes(`${quoted}`);
}

const openingBrace = 0x7b;
