import type { Command } from 'commander';
import { backup, databaseConfigFromEnvironment, openDatabase } from '../../storage/index.ts';
import { say, tellStorageErrors } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly json?: true;
}

/** `breakwater backup`: copies the record, while the service goes on, into a new folder. */
export function backupCommand(program: Command): void {
  program
    .command('backup')
    .description('copy the whole record, and the installation key, into a new folder')
    .argument('<folder>', 'folder to make; it must be empty or not exist')
    .option('--data <folder>', 'data folder of the installation', '.breakwater/data')
    .option('--json', 'print what was copied as JSON')
    .action(async (folder: string, flags: Flags, command: Command) => {
      await tellStorageErrors(command, async () => {
        const config = databaseConfigFromEnvironment(flags.data);
        const database = await openDatabase({ ...config, existing: true, log: say });
        try {
          const { files, finishedAt } = await backup(database, folder, say);
          const bytes = files.reduce((sum, { size }) => sum + size, 0);
          const summary = { folder, files: files.length, bytes, finishedAt };
          process.stdout.write(
            flags.json
              ? `${JSON.stringify(summary)}\n`
              : `${folder}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, everything committed before ${finishedAt}\n`,
          );
          say(
            'THIS BACKUP IS AS SENSITIVE AS THE RECORD ITSELF: it holds every row, the installation ' +
              'key and the password of the database. Keep it encrypted, and delete it when its time is over: ' +
              'what is erased or purged from now on is still in it.',
          );
        } finally {
          await database.close();
        }
      });
    });
}
