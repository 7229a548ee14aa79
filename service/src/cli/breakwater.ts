#!/usr/bin/env node
import { CommanderError } from 'commander';
import { makeProgram } from './program.ts';

// The reader of a pipe may leave early: `breakwater audit list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const program = await makeProgram(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    const refusedByCommander = error.exitCode === 1 && error.code !== 'commander.error';
    if (refusedByCommander && error.code !== 'commander.help') {
      process.stderr.write('See what is possible with --help.\n');
    }
    process.exitCode = refusedByCommander ? 2 : error.exitCode;
  } else {
    process.stderr.write(`error: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
}
