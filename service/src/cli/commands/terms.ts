import type { Lexicon } from '@breakwater/lexicon';
import type { Command } from 'commander';
import { type ByteSource, TruncatedSource } from '../../intake/index.ts';
import { hashSource } from '../hash-lines.ts';
import { readJsonLines } from '../json-lines.ts';
import { print, whyNot } from '../lists.ts';
import { compileTerms, InvalidTermList, readTerm, type TermLine } from '../read-terms.ts';
import { say } from '../storage-errors.ts';

/** `breakwater terms check`: which terms texts hold, in any spelling, without a server. */
export function termsCommand(program: Command): void {
  const terms = program.command('terms').description('find terms in texts, in any spelling');
  terms
    .command('check')
    .description('print which terms each text holds, as NDJSON')
    .argument('[texts]', 'texts, a JSON object a line; "-" is standard input', '-')
    .requiredOption('--terms <file>', 'terms, a JSON object a line')
    .addHelpText('after', help)
    .action(async (texts: string, flags: { readonly terms: string }, command: Command) => {
      const refuse = (text: string): never => command.error(`error: ${text}`, { exitCode: 2 });
      const open = (file: string) =>
        hashSource(file).catch((error: NodeJS.ErrnoException) => refuse(whyNot(file, error)));
      if (texts === '-' && flags.terms === '-') {
        refuse('standard input is one list. Name a file for the terms, or for the texts.');
      }
      const termSource = await open(flags.terms);
      const lexicon = await readTerms(termSource).catch((error: unknown) => {
        if (error instanceof InvalidTermList) return refuse(`${termSource.name}:${error.message}`);
        if (error instanceof TruncatedSource) return refuse(`${termSource.name}: ${error.message}`);
        throw error;
      });
      const leftOut = await checkAll(lexicon, await open(texts));
      if (leftOut > 0) {
        const text = leftOut === 1 ? '1 line was' : `${leftOut} lines were`;
        refuse(`${text} left out, as said above.`);
      }
    });
}

const help = `
A term is a line {"term_id":...,"term":...}; further fields, all optional:
  "tier"              "review" for a term that never blocks alone
  "allow_phrases"     a hit within one of these is none
  "required_phrases"  a hit counts where one of these stands in the text
  "beside"            makes it a number that counts beside one of these words or signs
  "reversed"          true where such a number may stand backwards
A list with a term that cannot be used is refused whole, with its line.

A text is a line {"id":...,"text":...,"surface":...}; the surface may be left out. Printed is a line
{"id":...,"verdict":"allow"|"review"|"block","matches":[{"term_id":...,"start":...,"end":...,
"tier":"block"|"review"|"hint","transforms":[...]}]}; start and end count UTF-16 units of the text.
Lines that cannot be read are named, all others are checked, and the exit code is 2.

  breakwater terms check --terms terms.jsonl < texts.jsonl
`;

async function readTerms(source: ByteSource): Promise<Lexicon> {
  const lines: TermLine[] = [];
  for await (const batch of readJsonLines(source)) {
    for (const { line, value, problem } of batch) {
      if (!value)
        throw new InvalidTermList(`${line}: ${problem}. Write an object with term_id and term.`);
      lines.push(readTerm(value, line));
    }
  }
  if (lines.length === 0) throw new InvalidTermList(' holds no term. Write one a line.');
  return compileTerms(lines);
}

/** Answers how many lines were left out. */
async function checkAll(lexicon: Lexicon, source: ByteSource): Promise<number> {
  let leftOut = 0;
  const leave = (text: string) => {
    say(`${source.name}${text}.`);
    leftOut += 1;
  };
  try {
    for await (const batch of readJsonLines(source)) {
      let answers = '';
      for (const { line, value, problem } of batch) {
        const { id, text } = (value ?? {}) as Record<string, unknown>;
        if (!value) leave(`:${line}: ${problem}`);
        else if (typeof text !== 'string') leave(`:${line}: has no text`);
        else if (typeof id !== 'string' && typeof id !== 'number') leave(`:${line}: has no id`);
        else answers += answer(id, lexicon.check(text));
      }
      await print(answers);
    }
  } catch (error) {
    // What came before the fault was given.
    if (!(error instanceof TruncatedSource)) throw error;
    leave(`: ${error.message.replace(/\.$/, '')}`);
  }
  return leftOut;
}

function answer(id: string | number, { verdict, matches }: ReturnType<Lexicon['check']>): string {
  const told = matches.map(({ termId, start, end, tier, transforms }) => {
    return { term_id: termId, start, end, tier, transforms };
  });
  return `${JSON.stringify({ id, verdict, matches: told })}\n`;
}
