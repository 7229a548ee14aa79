import type { Command } from 'commander';
import { disableUser } from '../../../access/index.ts';
import { changeUser } from '../../change-user.ts';
import { dataOption } from '../../record.ts';
import { say } from '../../storage-errors.ts';

/** `breakwater user disable`. */
export function disableUserCommand(user: Command): void {
  user
    .command('disable')
    .description('let a user in no more; their sessions end at once')
    .argument('<name>', 'the name they sign in with')
    .option(...dataOption)
    .action(async (name: string, { data }: { data: string }, command: Command) => {
      await changeUser(
        command,
        { name, data, action: 'access.disable-user' },
        (transaction, { id }, now) => disableUser(transaction, id, now),
      );
      say(`${name} is let in no more.`);
    });
}
