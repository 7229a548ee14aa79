import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { leastPasswordLength } from '../access/index.ts';

/** The password on standard input, so that it stands in no list of processes and no history. */
export async function passwordFromStdin(command: Command): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password, then Enter and Ctrl+D:\n');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length >= leastPasswordLength) return password;
  return command.error(
    `error: the password on standard input is shorter than ${leastPasswordLength} characters.`,
    { exitCode: 2 },
  );
}
