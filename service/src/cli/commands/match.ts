import { availableParallelism } from 'node:os';
import { formatPdq } from '@breakwater/fingerprint';
import type { Command } from 'commander';
import { HashList, type Match } from '../../hash-list/index.ts';
import { type ByteSource, TruncatedSource } from '../../intake/index.ts';
import { hashSource, readHashLines } from '../hash-lines.ts';
import { print, whyNot } from '../lists.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly bank: string;
  readonly distance: string;
}

const usualDistance = '31';
const largestDistance = 64;
/** A list of some 250,000 hashes is searched before other threads have begun. */
const smallBytes = 16_000_000;
/** Batches of queries that are begun before the oldest is printed. */
const ahead = 3;

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
      const bank = new HashList((bankSource.size ?? 0) > smallBytes ? availableParallelism() : 1);
      try {
        for await (const hashes of hashesOf(bankSource, leftOut)) await bank.add(hashes);
        if (bank.size === 0) refuse(`${bankSource.name}: holds no hash. Write one a line.`);
        await bank.compact();
        await matchAll(bank, hashesOf(querySource, leftOut), distance);
      } finally {
        await bank.close();
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

/** Reads on while others search; what is found is printed at once, in the order of the queries. */
async function matchAll(
  bank: HashList,
  batches: AsyncIterable<Uint8Array[]>,
  distance: number,
): Promise<void> {
  const begun: Promise<void>[] = [];
  let printed = Promise.resolve();
  for await (const queries of batches) {
    const found = bank.search(queries, distance);
    const before = printed;
    printed = found.then(async (matches) => {
      await before;
      await print(queries.map((query, i) => linesOf(query, matches[i])).join(''));
    });
    // It is waited for below.
    printed.catch(() => {});
    begun.push(printed);
    if (begun.length > ahead) await begun.shift();
  }
  await printed;
}

/** Batches of hashes; names the lines that hold none, and counts them. */
async function* hashesOf(
  source: ByteSource,
  leftOut: { lines: number },
): AsyncGenerator<Uint8Array[]> {
  const name = (problem: string) => {
    say(`${source.name}${problem}.`);
    leftOut.lines++;
  };
  try {
    for await (const lines of readHashLines(source)) {
      for (const { line, problem } of lines) {
        if (problem !== undefined) name(`:${line}: ${problem}`);
      }
      yield lines.flatMap(({ hash }) => hash ?? []);
    }
  } catch (error) {
    // What came before the fault was given.
    if (!(error instanceof TruncatedSource)) throw error;
    name(`: ${error.message.replace(/\.$/, '')}`);
  }
}

function linesOf(query: Uint8Array, matches: readonly Match[]): string {
  const text = formatPdq(query);
  return matches
    .map(({ hash, distance }) => `${JSON.stringify({ query: text, match: hash, distance })}\n`)
    .join('');
}
