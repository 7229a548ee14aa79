#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { makeProgram } from './program.ts';

// Half the time until a command begins goes into reading its TypeScript. What was read is kept beside the
// packages, where whoever can write could write code as well; where it cannot be kept, nothing is lost.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/compiled'));

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
