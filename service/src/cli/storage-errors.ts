import type { Command } from 'commander';
import { StorageError } from '../storage/index.ts';

/** Runs a command's work; what the operator must mend ends it with its message and exit code 2. */
export async function tellStorageErrors<T>(command: Command, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) {
      return command.error(`error: ${error.message}`, { exitCode: 2 });
    }
    throw error;
  }
}

/** Messages go to standard error: standard output is for results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
