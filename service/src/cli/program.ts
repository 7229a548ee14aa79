import { Command } from 'commander';
import { version } from '../version.ts';

/** Every command, in the order of the help; a command's code is read when it is asked for. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  investigate: async () => (await import('./commands/investigate.ts')).investigateCommand,
  hash: async () => (await import('./commands/hash.ts')).hashCommand,
  match: async () => (await import('./commands/match.ts')).matchCommand,
  terms: async () => (await import('./commands/terms.ts')).termsCommand,
  policy: async () => (await import('./commands/policy.ts')).policyCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  user: async () => (await import('./commands/user.ts')).userCommand,
  key: async () => (await import('./commands/key.ts')).keyCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  erase: async () => (await import('./commands/erase.ts')).eraseCommand,
  hold: async () => (await import('./commands/hold.ts')).holdCommand,
  openapi: async () => (await import('./commands/openapi.ts')).openapiCommand,
};

/**
 * The command line with the command that `words` begin with; with every command where they begin with
 * none, so that the help and the answer to a misspelling know them all.
 */
export async function makeProgram(words: readonly string[]): Promise<Command> {
  const program = new Command('breakwater')
    .description(
      'Finds the networks of accounts that trade in the exploitation of children, from a few seeds.',
    )
    .exitOverride();
  const asked = Object.keys(commands).filter((name) => name === words[0]);
  for (const name of asked.length > 0 ? asked : Object.keys(commands)) {
    const register = await commands[name]();
    register(program);
  }
  tellVersion(program);
  return program;
}

function tellVersion(command: Command): void {
  command.version(version, '-V, --version', 'print the version');
  for (const inner of command.commands) tellVersion(inner);
}
