import type { Command } from 'commander';
import { createSignInLink, signInAddress } from '../../../access/index.ts';
import { changeUser } from '../../change-user.ts';
import { addressOption } from '../../default-address.ts';
import { dataOption } from '../../record.ts';
import { say } from '../../storage-errors.ts';

interface Flags {
  readonly address: string;
  readonly data: string;
}

/** `breakwater user link`. */
export function linkUserCommand(user: Command): void {
  user
    .command('link')
    .description('print a new one-time sign-in link for a user; earlier ones end')
    .argument('<name>', 'the name they sign in with')
    .option(...addressOption)
    .option(...dataOption)
    .action(async (name: string, flags: Flags, command: Command) => {
      const token = await changeUser(
        command,
        { name, data: flags.data, action: 'access.create-sign-in-link' },
        (transaction, { id }, now) => createSignInLink(transaction, id, now),
      );
      process.stdout.write(`${signInAddress(flags.address, token)}\n`);
      say('It works once, within an hour.');
    });
}
