import { once } from 'node:events';
import { formatPdq } from '@breakwater/fingerprint';
import type { Command } from 'commander';
import { type ByteSource, NotAFile, TruncatedSource } from '../../intake/index.ts';
import { HashBank } from '../hash-bank.ts';
import { hashSource, readHashLines } from '../hash-lines.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly bank: string;
  readonly distance: string;
}

const usualDistance = '31';
const largestDistance = 64;

/** `breakwater match`: which hashes of a bank are near those of another list, without a server. */
export function matchCommand(program: Command): void {
  program
    .command('match')
    .description('print which hashes of a bank are near the given ones, as NDJSON')
    .argument('<queries>', 'list of PDQ hashes to look up; "-" is standard input')
    .requiredOption('--bank <file>', 'list of PDQ hashes to look in; "-" is standard input')
    .option(
      '--distance <bits>',
      `bits in which hashes may differ, 0 to ${largestDistance}`,
      usualDistance,
    )
    .addHelpText('after', helpOnLists)
    .action(async (queries: string, flags: Flags, command: Command) => {
      const refuse = (text: string): never => command.error(`error: ${text}`, { exitCode: 2 });
      const distance = Number(flags.distance);
      if (!/^\d+$/.test(flags.distance) || distance > largestDistance) {
        const range = `a whole number from 0 to ${largestDistance}`;
        refuse(`--distance: is "${flags.distance}". Give ${range}.`);
      }
      if (queries === '-' && flags.bank === '-') {
        refuse('standard input is one list. Name a file for the bank, or for the queries.');
      }
      const open = (file: string) =>
        hashSource(file).catch((error: NodeJS.ErrnoException) => refuse(whyNot(file, error)));
      const bankSource = await open(flags.bank);
      const querySource = await open(queries);
      const leftOut = { lines: 0 };
      const bank = new HashBank();
      for await (const hash of hashesOf(bankSource, leftOut)) bank.add(hash);
      if (bank.size === 0) refuse(`${bankSource.name}: holds no hash. Write one a line.`);
      bank.compact();
      for await (const query of hashesOf(querySource, leftOut)) {
        await print(linesOf(query, bank.search(query, distance)));
      }
      if (leftOut.lines > 0) {
        const text = leftOut.lines === 1 ? '1 line was' : `${leftOut.lines} lines were`;
        refuse(`${text} left out, as said above.`);
      }
    });
}

const helpOnLists = `
A list has a hash a line, 64 hexadecimal digits: alone, or as the first of several columns that
are separated by comma, semicolon, tab, space or "|", or as the field "pdq" of a line of JSON, as
"breakwater hash" prints it. Further columns are not read. Blank lines, lines that begin with "#",
and a first line that begins with "hash", "pdq", "hash_value" or "indicator" are passed over. A
file may be gzipped.

A match is a line {"query":...,"match":...,"distance":...}; the nearest of a query comes first, and
a hash that the bank has twice is one match. Lines without a hash are named, all others are
matched, and the exit code is 2.

  breakwater hash *.jpg | breakwater match --bank hashes.txt -
`;

/** Names the lines that hold no hash, and counts them. */
async function* hashesOf(
  source: ByteSource,
  leftOut: { lines: number },
): AsyncGenerator<Uint8Array> {
  const name = (problem: string) => {
    say(`${source.name}${problem}.`);
    leftOut.lines++;
  };
  try {
    for await (const lines of readHashLines(source)) {
      for (const { line, hash, problem } of lines) {
        if (hash) yield hash;
        else name(`:${line}: ${problem}`);
      }
    }
  } catch (error) {
    // What came before the fault was given.
    if (!(error instanceof TruncatedSource)) throw error;
    name(`: ${error.message.replace(/\.$/, '')}`);
  }
}

function linesOf(query: Uint8Array, matches: ReadonlyMap<string, number>): string {
  let lines = '';
  for (const [match, distance] of matches) {
    lines += `${JSON.stringify({ query: formatPdq(query), match, distance })}\n`;
  }
  return lines;
}

function whyNot(file: string, error: NodeJS.ErrnoException): string {
  if (error instanceof NotAFile) return error.message;
  return `${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`;
}

/** Waits for a slow reader, so that what is printed does not pile up. */
async function print(lines: string): Promise<void> {
  if (lines !== '' && !process.stdout.write(lines)) await once(process.stdout, 'drain');
}
