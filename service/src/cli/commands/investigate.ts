import { type RelationKind, relationKinds } from '@breakwater/activity';
import {
  EdgeListReader,
  edgeListSource,
  investigate,
  type WorldSource,
  worldSource,
} from '@breakwater/network';
import type { Command } from 'commander';
import {
  type ByteSource,
  fileSource,
  foldSource,
  type LineProblem,
  NotAFile,
  streamSource,
  TruncatedSource,
} from '../../intake/index.ts';
import { summarise, writeReport } from '../../report/index.ts';
import { progressBar } from '../progress-bar.ts';
import { readSeeds } from '../read-seeds.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly activities?: string;
  readonly edges?: string;
  readonly seeds: string;
  readonly out: string;
  readonly limit?: string;
  readonly relations?: string;
  readonly pseudonyms?: true;
  readonly json?: true;
}

const problemsShown = 10;
const warningsShown = 20;

/** `breakwater investigate`: from seeds to the network and a report, without a server. */
export function investigateCommand(program: Command): void {
  program
    .command('investigate')
    .description('find the network that seeds lead to, from files alone, and write a report')
    .option(
      '--activities <file>',
      'activities as NDJSON or a JSON array, gzipped or not; "-" is standard input',
    )
    .option('--edges <file>', 'a bare edge list instead: account,account (CSV, TSV or spaces)')
    .requiredOption('--seeds <file>', 'seed accounts, an id a line; "-" is standard input')
    .requiredOption(
      '--out <folder>',
      'folder for members.ndjson, summary.json, network.gexf and report.html',
    )
    .option(
      '--limit <number>',
      'the highest-ranked accounts, this many, instead of where the network ends',
    )
    .option(
      '--relations <kinds>',
      `relations to go by, separated by commas: ${relationKinds.join(', ')}`,
    )
    .option('--pseudonyms', 'write every account under a pseudonym')
    .option('--json', 'print the summary as JSON')
    .action(async (flags: Flags, command: Command) => {
      const refuse = (text: string): never => command.error(`error: ${text}`, { exitCode: 2 });
      const options = optionsOf(flags, refuse);
      const seeds = await readSeeds(flags.seeds).catch((error: Error) => refuse(error.message));
      const { evidence, input, gaps } = await readEvidence(flags, refuse);
      const bar = progressBar(process.stderr);
      const found = await investigate(evidence, seeds, options, bar.show);
      bar.end();
      const investigation = { ...found, warnings: [...gaps.warnings, ...found.warnings] };
      const { paths, summary } = await writeReport(flags.out, {
        investigation,
        summary: summarise(investigation, evidence.followersOf),
        source: input,
        generatedAt: new Date(),
        pseudonyms: flags.pseudonyms === true,
      }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === undefined) throw error;
        return refuse(`--out ${flags.out}: ${error.message}. Name a folder that can be written.`);
      });
      tellWarnings(summary.warnings);
      if (!summary.found) say(`no network: ${summary.reason}`);
      if (!flags.pseudonyms) say('The files hold the ids that were given; look after them.');
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(summary)}\n`
          : `${summary.members} ${summary.members === 1 ? 'member' : 'members'}, written to ${paths.join(', ')}\n`,
      );
      if (gaps.truncated !== undefined) {
        refuse(`${input}: ${gaps.truncated} The report rests on what came before.`);
      }
      const known = await evidence.find(seeds);
      if (known.every((handle) => handle === undefined)) {
        refuse(`${nameOf(flags.seeds)}: no seed occurs in ${input}. Write its ids, one a line.`);
      }
    });
}

function tellWarnings(warnings: readonly string[]): void {
  for (const warning of warnings.slice(0, warningsShown)) say(`warning: ${warning}`);
  const more = warnings.length - warningsShown;
  if (more > 0) say(`warning: there are ${more} more; summary.json has them all.`);
}

const nameOf = (file: string) => (file === '-' ? 'standard input' : file);

type Refuse = (text: string) => never;

interface ReadOutcome {
  readonly evidence: WorldSource;
  readonly lines: number;
  readonly rejected: number;
  readonly problems: readonly LineProblem[];
  readonly truncated?: string | undefined;
}

function optionsOf(
  { limit, relations, activities, edges, seeds }: Flags,
  refuse: Refuse,
): { limit?: number; relations?: RelationKind[] } {
  if ((activities === undefined) === (edges === undefined)) {
    refuse('name one source: --activities FILE or --edges FILE.');
  }
  if (seeds === '-' && (activities ?? edges) === '-') {
    refuse(
      'standard input cannot be the source and the seeds at once; name a file for one of them.',
    );
  }
  const size = limit === undefined ? undefined : Number(limit);
  if (size !== undefined && !(Number.isInteger(size) && size >= 1)) {
    refuse(`--limit: is "${limit}". Give a whole number from 1 on.`);
  }
  const kinds = relations?.split(',').map((kind) => kind.trim());
  for (const kind of kinds ?? []) {
    if (!(relationKinds as readonly string[]).includes(kind)) {
      refuse(`--relations: "${kind}" is none. There are: ${relationKinds.join(', ')}.`);
    }
  }
  return {
    ...(size === undefined ? undefined : { limit: size }),
    ...(kinds === undefined ? undefined : { relations: kinds as RelationKind[] }),
  };
}

async function readEvidence({ activities, edges }: Flags, refuse: Refuse) {
  const file = (activities ?? edges)!;
  const source =
    file === '-'
      ? streamSource('standard input', process.stdin)
      : await fileSource(file).catch((error: NodeJS.ErrnoException) =>
          refuse(
            error instanceof NotAFile
              ? error.message
              : `${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
          ),
        );
  const bar = progressBar(process.stderr);
  const show = () => {
    if (source.size !== undefined) bar.show('read', source.bytesRead(), source.size);
  };
  const outcome: ReadOutcome =
    activities === undefined
      ? await readEdges(source, show)
      : await foldSource(source, 'activities', Date.now(), show).then(({ world, ...read }) => ({
          evidence: worldSource(world),
          ...read,
        }));
  bar.end();
  for (const { line, field, reason, remedy } of outcome.problems.slice(0, problemsShown)) {
    say(`${source.name}:${line}: ${field || 'line'}: ${reason}. ${remedy}`);
  }
  if (outcome.lines === outcome.rejected) refuse(`${source.name}: holds nothing that can be read.`);
  return { evidence: outcome.evidence, input: nameOf(file), gaps: gapsOf(source.name, outcome) };
}

/** What a report does not rest on, in its own words. */
function gapsOf(
  name: string,
  { lines, rejected, problems, truncated }: Omit<ReadOutcome, 'evidence'>,
): { warnings: string[]; truncated?: string } {
  const warnings: string[] = [];
  if (rejected > 0) {
    const counted = rejected === 1 ? '1 line was' : `${rejected} lines were`;
    warnings.push(
      `${name}: ${counted} left out of ${lines}, the first in line ${problems[0].line}.`,
    );
  }
  if (truncated !== undefined) warnings.push(`${name}: ${truncated}`);
  return { warnings, ...(truncated === undefined ? undefined : { truncated }) };
}

/** A bare graph needs no activities: it is investigated in the memory of the graph alone. */
async function readEdges(source: ByteSource, onBytes: () => void): Promise<ReadOutcome> {
  const reader = new EdgeListReader();
  let truncated: string | undefined;
  try {
    for await (const chunk of source.chunks(0)) {
      reader.push(chunk);
      onBytes();
    }
  } catch (error) {
    if (!(error instanceof TruncatedSource)) throw error;
    truncated = error.message;
  }
  const list = reader.finish();
  return {
    evidence: edgeListSource(list),
    lines: list.lines,
    rejected: list.rejected,
    problems: list.problems,
    truncated,
  };
}
