import type { Command } from 'commander';
import { restore } from '../../storage/index.ts';
import { say, tellStorageErrors } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly json?: true;
}

/** `breakwater restore`: makes a data folder from a backup, every file checked on the way. */
export function restoreCommand(program: Command): void {
  program
    .command('restore')
    .description('make a data folder from a backup; nothing is ever overwritten')
    .argument('<backup>', 'folder that "breakwater backup" made')
    .option(
      '--data <folder>',
      'data folder to make; it must be empty or not exist',
      '.breakwater/data',
    )
    .option('--json', 'print what was restored as JSON')
    .action(async (folder: string, flags: Flags, command: Command) => {
      await tellStorageErrors(command, async () => {
        const { files, finishedAt } = await restore(folder, flags.data, say);
        const summary = { data: flags.data, files: files.length, finishedAt };
        process.stdout.write(
          flags.json
            ? `${JSON.stringify(summary)}\n`
            : `${flags.data}: restored to ${finishedAt}, ${files.length} files, all as they were written\n`,
        );
        say('Accounts that were erased after that time are in it again: erase them anew.');
      });
    });
}
