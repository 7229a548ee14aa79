import type { Command } from 'commander';
import { audit, createSignInLink, createUser, signInAddress } from '../../../access/index.ts';
import { type Role, roles } from '../../../http/index.ts';
import { someOf } from '../../choices.ts';
import { addressOption } from '../../default-address.ts';
import { passwordFromStdin } from '../../password-from-stdin.ts';
import { dataOption, withRecord } from '../../record.ts';
import { say } from '../../storage-errors.ts';

interface Flags {
  readonly name: string;
  readonly role: readonly Role[];
  readonly link?: true;
  readonly passwordStdin?: true;
  readonly address: string;
  readonly data: string;
  readonly json?: true;
}

/** `breakwater user create`. */
export function createUserCommand(user: Command): void {
  user
    .command('create')
    .description('create a user who signs in by a one-time link or a password')
    .requiredOption('--name <name>', 'name to sign in with')
    .requiredOption(
      '--role <role>',
      `what they may be, more than one with commas: ${roles.join(', ')}`,
      someOf(roles),
    )
    .option('--link', 'print a one-time sign-in link, good for an hour')
    .option('--password-stdin', 'read the password from standard input')
    .option(...addressOption)
    .option(...dataOption)
    .option('--json', 'print the user as JSON')
    .action(async (flags: Flags, command: Command) => {
      if (!flags.link === !flags.passwordStdin) {
        command.error('error: --link or --password-stdin: give one of the two.', { exitCode: 2 });
      }
      if (!/^[\p{L}\p{N}](?:[\p{L}\p{N} ._@+-]{0,98}[\p{L}\p{N}])?$/u.test(flags.name)) {
        command.error(
          'error: --name: must be letters and digits, with spaces or ._@+- between, at most 100.',
          { exitCode: 2 },
        );
      }
      const password = flags.passwordStdin && (await passwordFromStdin(command));
      await withRecord(command, flags.data, async (record) => {
        const { kysely } = record.database;
        const made = await kysely.transaction().execute(async (transaction) => {
          const { name, role } = flags;
          const created = await createUser(
            transaction,
            { name, roles: role, password },
            record.now(),
          );
          const token =
            flags.link && (await createSignInLink(transaction, created.id, record.now()));
          await audit(
            record,
            {
              actor: record.actor,
              action: 'access.create-user',
              subject: { kind: 'user', id: created.id },
              detail: { name, roles: role },
            },
            transaction,
          );
          return { ...created, ...(token && { link: signInAddress(flags.address, token) }) };
        });
        if (flags.json) process.stdout.write(`${JSON.stringify(made)}\n`);
        else if (made.link) process.stdout.write(`${made.link}\n`);
        say(`${made.name} may sign in as ${made.roles.join(', ')}.`);
      });
    });
}
