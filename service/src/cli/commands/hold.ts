import type { Command } from 'commander';
import { rooms } from '../../rooms.ts';
import {
  databaseConfigFromEnvironment,
  liftLegalHold,
  migrate,
  openDatabase,
  placeLegalHold,
} from '../../storage/index.ts';
import { say, tellStorageErrors } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly reason?: string;
  readonly by?: string;
  readonly lift?: true;
}

/** `breakwater hold`: keeps an account from erasure and purge, or ends that. */
export function holdCommand(program: Command): void {
  program
    .command('hold')
    .description('keep everything of an account under a legal hold, or lift it')
    .argument('<account>', "the platform's id of the account")
    .option('--reason <text>', 'why it is held, such as the reference of the order')
    .option('--by <name>', 'who answers for it')
    .option('--lift', 'end the hold')
    .option('--data <folder>', 'data folder of the installation', '.breakwater/data')
    .action(async (account: string, flags: Flags, command: Command) => {
      const { reason, by, lift } = flags;
      if (!lift && !(reason && by)) {
        command.error('error: --reason and --by: a hold names both. Or end one with --lift.', {
          exitCode: 2,
        });
      }
      await tellStorageErrors(command, async () => {
        const config = databaseConfigFromEnvironment(flags.data);
        const database = await openDatabase({ ...config, existing: true, log: say });
        try {
          await migrate(database, rooms);
          if (lift) {
            const lifted = await liftLegalHold(database, account);
            say(lifted ? `The hold on ${account} is lifted.` : `${account} was under no hold.`);
          } else if (reason && by) {
            await placeLegalHold(database, account, { reason, by });
            say(
              `${account} is held: neither purge nor erasure touches it until the hold is lifted.`,
            );
          }
        } finally {
          await database.close();
        }
      });
    });
}
