import { Command } from 'commander';
import { version } from '../version.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { eraseCommand } from './commands/erase.ts';
import { hashCommand } from './commands/hash.ts';
import { holdCommand } from './commands/hold.ts';
import { importCommand } from './commands/import.ts';
import { investigateCommand } from './commands/investigate.ts';
import { keyCommand } from './commands/key.ts';
import { matchCommand } from './commands/match.ts';
import { openapiCommand } from './commands/openapi.ts';
import { restoreCommand } from './commands/restore.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { userCommand } from './commands/user.ts';

/** The command line, with every command. */
export function makeProgram(): Command {
  const program = new Command('breakwater')
    .description(
      'Finds the networks of accounts that trade in the exploitation of children, from a few seeds.',
    )
    .exitOverride();
  const commands = [
    serveCommand,
    importCommand,
    investigateCommand,
    hashCommand,
    matchCommand,
    simulateCommand,
    userCommand,
    keyCommand,
    auditCommand,
    backupCommand,
    restoreCommand,
    eraseCommand,
    holdCommand,
    openapiCommand,
  ];
  for (const register of commands) register(program);
  tellVersion(program);
  return program;
}

function tellVersion(command: Command): void {
  command.version(version, '-V, --version', 'print the version');
  for (const inner of command.commands) tellVersion(inner);
}
