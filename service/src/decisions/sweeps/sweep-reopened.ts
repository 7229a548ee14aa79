import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { nextChange } from '../sequence.ts';
import { moveSweep, type Sweep } from './sweep-row.ts';

const page = 5_000;

/** Takes back what a network brought that is not confirmed any more: contacts, and marks of posts. */
export async function sweepReopened(
  { kysely }: Database,
  { id, target: network }: Sweep,
  signal: AbortSignal,
): Promise<'done'> {
  for (;;) {
    signal.throwIfAborted();
    const taken = await kysely.transaction().execute(async (transaction: AnyTransaction) => {
      const change = await nextChange(transaction);
      const contacts = await sql`UPDATE decisions.contact SET withdrawn = true, change = ${change}
        WHERE id IN (SELECT id FROM decisions.contact
          WHERE basis_key = ${network} AND NOT withdrawn LIMIT ${page})
          AND basis_key = ${network}`.execute(transaction);
      const marks = await sql`UPDATE decisions.mark SET withdrawn = true, change = ${change}
        WHERE subject_key IN (SELECT subject_key FROM decisions.mark
          WHERE basis = 'network' AND detail = ${network} AND NOT withdrawn LIMIT ${page})
          AND basis = 'network'`.execute(transaction);
      const done = Number(contacts.numAffectedRows ?? 0n) + Number(marks.numAffectedRows ?? 0n);
      await moveSweep(transaction, id, { phase: 'withdraw', place: '', done, found: done });
      return done;
    });
    if (taken === 0) return 'done';
  }
}
