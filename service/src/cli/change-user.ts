import type { Command } from 'commander';
import { audit, type User, userOfName } from '../access/index.ts';
import { problem } from '../http/index.ts';
import type { AnyTransaction } from '../storage/index.ts';
import { withRecord } from './record.ts';

interface Change {
  readonly name: string;
  readonly data: string;
  /** As the audit log has it. */
  readonly action: string;
}

/** Does something to a user who may sign in, found by name, and writes it into the audit log. */
export async function changeUser<T>(
  command: Command,
  { name, data, action }: Change,
  work: (transaction: AnyTransaction, user: User, now: number) => Promise<T>,
): Promise<T> {
  return withRecord(command, data, (record) =>
    record.database.kysely.transaction().execute(async (transaction) => {
      const user = await userOfName(transaction, name);
      if (!user || user.disabledAt) {
        throw problem(
          404,
          'user-not-found',
          `Nobody called ${name} may sign in.`,
          'See "breakwater user list".',
        );
      }
      const outcome = await work(transaction, user, record.now());
      const subject = { kind: 'user', id: user.id };
      await audit(record, { actor: record.actor, action, subject }, transaction);
      return outcome;
    }),
  );
}
