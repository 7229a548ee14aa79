import type { Command } from 'commander';
import { setPassword } from '../../../access/index.ts';
import { changeUser } from '../../change-user.ts';
import { passwordFromStdin } from '../../password-from-stdin.ts';
import { dataOption } from '../../record.ts';
import { say } from '../../storage-errors.ts';

/** `breakwater user password`. */
export function passwordCommand(user: Command): void {
  user
    .command('password')
    .description("set a user's password, read from standard input; their sessions end")
    .argument('<name>', 'the name they sign in with')
    .option(...dataOption)
    .action(async (name: string, { data }: { data: string }, command: Command) => {
      const password = await passwordFromStdin(command);
      await changeUser(
        command,
        { name, data, action: 'access.set-password' },
        (transaction, { id }) => setPassword(transaction, id, password),
      );
      say(`${name} has a new password.`);
    });
}
