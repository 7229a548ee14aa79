import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { AuditActor } from '../access/index.ts';
import { Problem } from '../http/index.ts';
import { rooms } from '../rooms.ts';
import {
  type Database,
  databaseConfigFromEnvironment,
  migrate,
  openDatabase,
} from '../storage/index.ts';
import { say, tellStorageErrors } from './storage-errors.ts';

/** The option of every command that works on the record. */
export const dataOption = [
  '--data <folder>',
  'data folder of the installation (the demo: .breakwater/demo)',
  '.breakwater/data',
] as const;

/** What commands hand to those who write the audit log. */
export interface Record {
  readonly database: Database;
  readonly now: () => number;
  /** Whoever runs the command. */
  readonly actor: AuditActor;
}

/** Opens an installation's record, brings it up to date, does the work and closes it again. */
export async function withRecord<T>(
  command: Command,
  dataFolder: string,
  work: (record: Record) => Promise<T>,
): Promise<T> {
  return tellStorageErrors(command, async () => {
    const config = databaseConfigFromEnvironment(dataFolder);
    const database = await openDatabase({ ...config, existing: true, log: say });
    try {
      await migrate(database, rooms);
      return await work({ database, now: Date.now, actor: commandLine() });
    } catch (error) {
      if (error instanceof Problem) {
        return command.error(`error: ${error.title} ${error.detail}`, { exitCode: 2 });
      }
      throw error;
    } finally {
      await database.close();
    }
  });
}

function commandLine(): AuditActor {
  try {
    return { kind: 'command-line', name: userInfo().username };
  } catch {
    // A container's user may have a number and no name.
    return { kind: 'command-line', name: `uid ${process.getuid?.()}` };
  }
}
