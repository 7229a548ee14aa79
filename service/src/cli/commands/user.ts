import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import {
  audit,
  createSignInLink,
  createUser,
  disableUser,
  leastPasswordLength,
  listUsers,
  signInAddress,
  type User,
  userOfName,
} from '../../access/index.ts';
import { problem, type Role, roles } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { someOf } from '../choices.ts';
import { defaultAddress } from '../default-address.ts';
import { dataOption, type Record, withRecord } from '../record.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly json?: true;
}

interface CreateFlags extends Flags {
  readonly name: string;
  readonly role: readonly Role[];
  readonly link?: true;
  readonly passwordStdin?: true;
  readonly address: string;
}

const addressOption = [
  '--address <url>',
  'where people open the console, for the link',
  process.env.BREAKWATER_PUBLIC_URL || defaultAddress,
] as const;

/** `breakwater user`: the people who may sign in. */
export function userCommand(program: Command): void {
  const user = program.command('user').description('people: create, list, link, disable');

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
    .action(async (flags: CreateFlags, command: Command) => {
      if (!flags.link === !flags.passwordStdin) {
        command.error('error: --link or --password-stdin: give one of the two.', { exitCode: 2 });
      }
      if (!/^[\p{L}\p{N}](?:[\p{L}\p{N} ._@+-]{0,98}[\p{L}\p{N}])?$/u.test(flags.name)) {
        command.error(
          'error: --name: must be letters and digits, with spaces or ._@+- between, at most 100.',
          { exitCode: 2 },
        );
      }
      const password = flags.passwordStdin && (await text(process.stdin)).replace(/\r?\n$/, '');
      if (password !== undefined && password.length < leastPasswordLength) {
        command.error(
          `error: the password on standard input is shorter than ${leastPasswordLength} characters.`,
          { exitCode: 2 },
        );
      }
      await withRecord(command, flags.data, async (record) => {
        const { kysely } = record.database;
        const made = await kysely.transaction().execute(async (transaction) => {
          const created = await createUser(
            transaction,
            { name: flags.name, roles: flags.role, password },
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
              detail: { name: created.name, roles: created.roles },
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

  user
    .command('link')
    .description('print a new one-time sign-in link for a user; earlier ones end')
    .argument('<name>', 'the name they sign in with')
    .option(...addressOption)
    .option(...dataOption)
    .action(async (name: string, flags: Flags & { address: string }, command: Command) => {
      await withRecord(command, flags.data, async (record) => {
        const token = await linkFor(record, name);
        process.stdout.write(`${signInAddress(flags.address, token)}\n`);
        say('It works once, within an hour.');
      });
    });

  user
    .command('disable')
    .description('let a user in no more; their sessions end at once')
    .argument('<name>', 'the name they sign in with')
    .option(...dataOption)
    .action(async (name: string, flags: Flags, command: Command) => {
      await withRecord(command, flags.data, async (record) => {
        say(`${await disable(record, name)} is let in no more.`);
      });
    });

  user
    .command('list')
    .description('list everyone who may sign in')
    .option(...dataOption)
    .option('--json', 'print them as JSON')
    .action(async (flags: Flags, command: Command) => {
      await withRecord(command, flags.data, async ({ database }) => {
        const users = await listUsers(database.kysely);
        if (flags.json) {
          process.stdout.write(`${JSON.stringify(users)}\n`);
          return;
        }
        for (const { name, roles, lastSignedInAt, disabledAt } of users) {
          const seen = disabledAt
            ? `disabled ${disabledAt.toISOString()}`
            : `signed in ${lastSignedInAt?.toISOString() ?? 'never'}`;
          process.stdout.write(`${name}  ${roles.join(',')}  ${seen}\n`);
        }
        if (users.length === 0) say('There are no users. Make one: npx breakwater user create.');
      });
    });
}

/** Lets someone in no more; answers the name as it is written down. */
async function disable(record: Record, name: string): Promise<string> {
  return record.database.kysely.transaction().execute(async (transaction) => {
    const user = await mustSignIn(transaction, name);
    await disableUser(transaction, user.id, record.now());
    await audit(
      record,
      {
        actor: record.actor,
        action: 'access.disable-user',
        subject: { kind: 'user', id: user.id },
      },
      transaction,
    );
    return user.name;
  });
}

async function mustSignIn(transaction: AnyTransaction, name: string): Promise<User> {
  const user = await userOfName(transaction, name);
  if (user && !user.disabledAt) return user;
  throw problem(
    404,
    'user-not-found',
    `Nobody called ${name} may sign in.`,
    'See "breakwater user list".',
  );
}

async function linkFor(record: Record, name: string): Promise<string> {
  return record.database.kysely.transaction().execute(async (transaction) => {
    const user = await mustSignIn(transaction, name);
    const token = await createSignInLink(transaction, user.id, record.now());
    await audit(
      record,
      {
        actor: record.actor,
        action: 'access.create-sign-in-link',
        subject: { kind: 'user', id: user.id },
      },
      transaction,
    );
    return token;
  });
}
