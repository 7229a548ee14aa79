import { type RelationKind, relationKinds } from '@breakwater/activity';
import { EdgeListReader, edgeListSource, investigate, worldSource } from '@breakwater/network';
import type { Command } from 'commander';
import {
  type ByteSource,
  fileSource,
  foldSource,
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
    .requiredOption('--seeds <file>', 'seed accounts, an id a line')
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
      const { evidence, input } = await readEvidence(flags, refuse);
      const bar = progressBar(process.stderr);
      const investigation = await investigate(evidence, seeds, options, bar.show);
      bar.end();
      const { paths, summary } = await writeReport(flags.out, {
        investigation,
        summary: summarise(investigation, evidence.followersOf),
        source: input,
        generatedAt: new Date(),
        pseudonyms: flags.pseudonyms === true,
      }).catch((error: NodeJS.ErrnoException) =>
        refuse(`--out ${flags.out}: ${error.message}. Name a folder that can be written.`),
      );
      for (const warning of summary.warnings) say(`warning: ${warning}`);
      if (!summary.found) say(`no network: ${summary.reason}`);
      if (!flags.pseudonyms) say('The files hold the ids that were given; look after them.');
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(summary)}\n`
          : `${summary.members} members, written to ${paths.join(', ')}\n`,
      );
    });
}

type Refuse = (text: string) => never;

function optionsOf(
  { limit, relations, activities, edges }: Flags,
  refuse: Refuse,
): { limit?: number; relations?: RelationKind[] } {
  if ((activities === undefined) === (edges === undefined)) {
    refuse('name one source: --activities FILE or --edges FILE.');
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
  const outcome =
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
  if (outcome.rejected > 0) say(`${source.name}: ${outcome.rejected} lines were left out.`);
  if (outcome.truncated) say(`${source.name}: ${outcome.truncated}`);
  if (outcome.lines === outcome.rejected) refuse(`${source.name}: holds nothing that can be read.`);
  return { evidence: outcome.evidence, input: file === '-' ? 'standard input' : file };
}

/** A bare graph needs no activities: it is investigated in the memory of the graph alone. */
async function readEdges(source: ByteSource, onBytes: () => void) {
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
