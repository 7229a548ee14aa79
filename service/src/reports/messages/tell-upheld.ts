import { post } from '../../outgoing/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { reportMessageKind } from './kind.ts';

/** Lets a message wait, in the caller's transaction, for each reporter who appealed in vain. */
export async function tellUpheld(
  transaction: AnyTransaction,
  reports: readonly string[],
  at: Date,
): Promise<void> {
  await post(
    transaction,
    reportMessageKind,
    reports.map((report) => ({ subject: report, payload: { report, what: 'upheld' } })),
    at.getTime(),
  );
}
