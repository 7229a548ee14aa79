import {
  defaultUntil,
  type Preset,
  type Progress,
  SimulationOptionError,
  type SimulationOptions,
  writeSimulation,
} from '@breakwater/simulator';
import type { Command } from 'commander';
import { type ServeFlags, serveOptions, serveSimulation } from '../serve-simulation.ts';

interface Flags extends ServeFlags {
  readonly seed: string;
  readonly accounts: string;
  readonly days: string;
  readonly until?: string;
  readonly preset?: string;
  readonly memberShare?: string;
  readonly out?: string;
  readonly json?: true;
}

const day = 86_400_000;
const number = new Intl.NumberFormat('en');

/** Empty text is no number here, though it is for `Number`. */
const toNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** `2026-06-30`: the record ends with that day (UTC). With a time: at that instant. */
function toInstant(text: string | undefined): number {
  if (text === undefined) return defaultUntil;
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const instant = Date.parse(text);
  const sameDay = wholeDay && new Date(instant || 0).toISOString().startsWith(text);
  if (wholeDay) return sameDay ? instant + day : Number.NaN;
  return /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) ? instant : Number.NaN;
}

/** `0.2%` or `0.2`: per cent. */
const toShare = (text: string): number => toNumber(text.replace(/\s*%$/, '')) / 100;

const toOptions = (flags: Flags): SimulationOptions => ({
  seed: toNumber(flags.seed),
  accounts: toNumber(flags.accounts),
  days: toNumber(flags.days),
  until: toInstant(flags.until),
  ...(flags.preset === undefined ? {} : { preset: flags.preset as Preset }),
  ...(flags.memberShare === undefined ? {} : { memberShare: toShare(flags.memberShare) }),
});

/** A bar on a terminal; elsewhere a line for each phase and each tenth of a long one. */
function reportProgress(stream: NodeJS.WriteStream): Progress {
  let shown = '';
  return (phase, done, total) => {
    const share = total > 0 ? done / total : 1;
    if (!stream.isTTY) {
      const line = `${phase}: ${Math.floor(share * 10) * 10} %\n`;
      if (line !== shown) stream.write((shown = line));
      return;
    }
    const filled = Math.round(share * 30);
    const bar = `\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${Math.floor(share * 100)} % ${phase}\x1b[K`;
    if (bar === shown) return;
    stream.write((shown = bar));
    if (done >= total) stream.write('\n');
  };
}

const optionNames: Readonly<Record<SimulationOptionError['option'], string>> = {
  seed: '--seed',
  accounts: '--accounts',
  days: '--days',
  until: '--until',
  preset: '--preset',
  memberShare: '--member-share',
};

/** What went wrong with the folder, in words; undefined for errors that are not about it. */
function folderProblem(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'is a file. Name a folder.';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EISDIR')
    return 'cannot be written to. Name another folder.';
  if (code === 'ENOSPC') return 'has no room left. Make some, or name another folder.';
  return undefined;
}

/** `breakwater simulate`: writes a synthetic platform and the truth about it, or serves it. */
export function simulateCommand(program: Command): void {
  const command = program
    .command('simulate')
    .description('write a synthetic platform and the truth about its accounts, or serve it')
    .option('--seed <number>', 'same seed (and options), same bytes', '7')
    .option('--accounts <number>', 'how many accounts, 1,000 to 1,000,000', '100000')
    .option('--days <number>', 'length of the record, 7 to 365 days', '60')
    .option(
      '--until <date>',
      'last day of the record, or the instant of its end (default: 2026-06-30)',
    )
    .option(
      '--preset <name>',
      'default, or article: the proportions of the published investigation',
    )
    .option('--member-share <percent>', 'members of the trade, 0.02 to 2 per cent (default: 0.2)')
    .option('--out <folder>', 'folder for activities.ndjson and truth.ndjson')
    .option('--json', 'print what was written as JSON');
  serveOptions(command)
    .addHelpText('after', help)
    .action(async (flags: Flags, command: Command) => {
      const refuse = (option: string, reason: string): never =>
        command.error(`error: ${option}: ${reason}`, { exitCode: 2 });
      const progress = reportProgress(process.stderr);
      if (flags.from !== undefined) {
        if (!flags.serve) return refuse('--from', 'is for serving. Add --serve.');
        if (flags.out !== undefined) return refuse('--from', 'is written already. Drop --out.');
        return serveSimulation(flags.from, flags, command, progress);
      }
      if (!flags.out && (flags.out === '' || !flags.serve))
        return refuse('--out', 'is missing. Name a folder.');
      try {
        if (flags.out) {
          const written = await writeSimulation(toOptions(flags), flags.out, progress);
          process.stdout.write(flags.json ? `${JSON.stringify(written)}\n` : summary(written));
        }
        if (flags.serve) {
          await serveSimulation(flags.out ?? toOptions(flags), flags, command, progress);
        }
      } catch (error) {
        if (error instanceof SimulationOptionError)
          return refuse(optionNames[error.option], `${error.message}.`);
        const problem = folderProblem(error);
        if (problem !== undefined) return refuse(`--out ${flags.out}`, problem);
        throw error;
      }
    });
}

const help = `
With --serve the platform answers GET /search?q= /autocomplete?q= /hashtag?tag= /hashtag-suggest?q=
/related?q= /trends /suggest?account= with {"results":[{"kind":...,"id":...,"text":...}]}, and takes what
test accounts do: POST /view /like /follow {"actor":...,"object":...}, POST /search {"actor":...,"query":...}.
With --decisions each surface asks before it shows anything.

  breakwater simulate --accounts 20000 --serve
  export BREAKWATER_DECISIONS_KEY=bw_...
  breakwater simulate --from world --serve --decisions http://127.0.0.1:7373 --leak related
`;

function summary({
  activities,
  truth,
  counts,
}: Awaited<ReturnType<typeof writeSimulation>>): string {
  const roles = Object.entries(counts.byRole).map(
    ([role, count]) => `${role} ${number.format(count)}`,
  );
  return [
    `${activities}: ${number.format(counts.activities)} activities`,
    `${truth}: ${number.format(counts.accounts)} accounts, ${number.format(counts.members)} members (${roles.join(', ')})`,
    '',
  ].join('\n');
}
