import type { Command } from 'commander';
import { listUsers } from '../../../access/index.ts';
import { dataOption, withRecord } from '../../record.ts';
import { say } from '../../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly json?: true;
}

/** `breakwater user list`. */
export function listUsersCommand(user: Command): void {
  user
    .command('list')
    .description('list everyone who may, or once could, sign in')
    .option(...dataOption)
    .option('--json', 'print them as JSON')
    .action(async (flags: Flags, command: Command) => {
      const users = await withRecord(command, flags.data, ({ database }) =>
        listUsers(database.kysely),
      );
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
}
