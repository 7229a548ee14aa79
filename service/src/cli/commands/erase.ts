import type { Command } from 'commander';
import { rooms } from '../../rooms.ts';
import {
  databaseConfigFromEnvironment,
  eraseAccount,
  migrate,
  openDatabase,
} from '../../storage/index.ts';
import { say, tellStorageErrors } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly json?: true;
}

/** `breakwater erase`: erases an account from every room, unless a legal hold keeps it. */
export function eraseCommand(program: Command): void {
  program
    .command('erase')
    .description('erase an account from the record, for good')
    .argument('<account>', "the platform's id of the account")
    .option('--data <folder>', 'data folder of the installation', '.breakwater/data')
    .option('--json', 'print what was erased as JSON')
    .action(async (account: string, flags: Flags, command: Command) => {
      const outcome = await tellStorageErrors(command, async () => {
        const config = databaseConfigFromEnvironment(flags.data);
        const database = await openDatabase({ ...config, existing: true, log: say });
        try {
          await migrate(database, rooms);
          return await eraseAccount(database, rooms, account, Date.now());
        } finally {
          await database.close();
        }
      });
      if (flags.json) process.stdout.write(`${JSON.stringify({ account, ...outcome })}\n`);
      if (!outcome.erased) {
        const { placedBy, placedAt, reason } = outcome.hold;
        command.error(
          `error: ${account} is under a legal hold since ${placedAt.toISOString()} (${placedBy}: ` +
            `${reason}). Nothing was erased. Lift it with "breakwater hold ${account} --lift" first.`,
          { exitCode: 1 },
        );
      }
      if (flags.json) return;
      for (const [table, count] of Object.entries(outcome.rows)) {
        process.stdout.write(`${table}: ${count}\n`);
      }
      say(
        `${account} is erased; sent again, it does not come back. Backups made before still hold it.`,
      );
    });
}
