import type { Command } from 'commander';
import { pino } from 'pino';
import { demoWorld, fillDemo } from '../../demo/index.ts';
import { parseNetworks } from '../../exchange/index.ts';
import { isLoopback } from '../../http/index.ts';
import { startService } from '../../main.ts';
import { Outgoing } from '../../outgoing/index.ts';
import { rooms } from '../../rooms.ts';
import {
  type Database,
  databaseConfigFromEnvironment,
  migrate,
  openDatabase,
} from '../../storage/index.ts';
import { defaultAddress, defaultHost, defaultPort } from '../default-address.ts';
import { firstSignInLink } from '../first-sign-in.ts';
import { portProblem } from '../port-problem.ts';
import { progressBar } from '../progress-bar.ts';
import { stopSignal } from '../stop-signal.ts';
import { say, tellStorageErrors } from '../storage-errors.ts';

interface Flags {
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  readonly demo: boolean;
  readonly publicUrl?: string;
  readonly logLevel?: string;
  readonly reportPage?: boolean;
  readonly reportFolder?: string;
  readonly mailPort?: string;
  readonly mailHost?: string;
}

/** Accounts of the demo's platform. */
const demoAccounts = 20_000;
const levels = ['debug', 'info', 'warn', 'error', 'silent'];

/** `breakwater serve`: runs the service until it is told to stop. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('run the service and its console')
    .option('--port <number>', 'port to listen on', String(defaultPort))
    .option('--host <address>', 'address to listen on', defaultHost)
    .option('--public-url <url>', 'address under which people reach it, behind a proxy with TLS')
    .option(
      '--data <folder>',
      'data folder (default: .breakwater/demo; with --no-demo .breakwater/data)',
    )
    .option('--no-demo', 'serve your own platform instead of the synthetic one')
    .option('--report-page', 'let anybody report through a page at /report')
    .option('--report-folder <folder>', 'take files in this folder in as reports')
    .option('--mail-port <number>', 'take e-mail (SMTP) in as reports at this port')
    .option('--mail-host <address>', 'address to listen on for e-mail', defaultHost)
    .option('--log-level <level>', `${levels.join(', ')} (default: warn on a terminal, else info)`)
    .action(async (flags: Flags, command: Command) => {
      checkFlags(flags, command);
      const places = placesFromEnvironment(command);
      // A database of one's own is never filled with invented accounts.
      const demo = flags.demo && !process.env.DATABASE_URL;
      const dataFolder = flags.data ?? (demo ? '.breakwater/demo' : '.breakwater/data');
      const publicUrl = flags.publicUrl ?? (process.env.BREAKWATER_PUBLIC_URL || undefined);
      const stop = stopSignal();
      const unusable = await portProblem(flags.host, Number(flags.port));
      if (unusable) command.error(`error: ${unusable}`, { exitCode: 2 });
      if (!isLoopback(flags.host) && !publicUrl?.startsWith('https:')) {
        say(
          `Warning: ${flags.host} is reached from other machines, and what they send is not ` +
            'encrypted. Put a proxy with TLS before it and name its address with --public-url.',
        );
      }
      await tellStorageErrors(command, async () => {
        const database = await openDatabase({
          ...databaseConfigFromEnvironment(dataFolder),
          log: say,
        });
        try {
          await migrate(database, rooms);
          if (demo) await fill(database, stop);
          if (stop.aborted) return;
          await run(database, { ...flags, ...places, publicUrl, demo, dataFolder }, stop);
        } finally {
          await database.close();
        }
      });
      say('Stopped.');
    });
}

function checkFlags({ port, mailPort, publicUrl, logLevel }: Flags, command: Command): void {
  const refuse = (text: string) => command.error(`error: ${text}`, { exitCode: 2 });
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    refuse('--port: must be a number from 0 to 65535. 0 takes any that is free.');
  }
  if (mailPort !== undefined && (!/^\d{1,5}$/.test(mailPort) || Number(mailPort) > 65_535)) {
    refuse('--mail-port: must be a number from 0 to 65535. 25 is where mail servers send to.');
  }
  if (publicUrl !== undefined && !/^https?:\/\/[^/?#]+\/?$/.test(publicUrl)) {
    refuse('--public-url: must be an address such as https://breakwater.example, without a path.');
  }
  if (logLevel !== undefined && !levels.includes(logLevel)) {
    refuse(`--log-level: must be one of ${levels.join(', ')}.`);
  }
}

/** Places that the operator allows or trusts, with commas between them. */
function placesFromEnvironment(command: Command): Places {
  const listOf = (name: string) => (process.env[name] ?? '').split(',').filter((one) => one.trim());
  const places = {
    outgoingAllowed: listOf('BREAKWATER_OUTGOING_ALLOWED'),
    trustedNetworks: listOf('BREAKWATER_HMA_TRUSTED'),
  };
  try {
    new Outgoing({ allowed: places.outgoingAllowed }).close();
    parseNetworks(places.trustedNetworks);
  } catch (error) {
    command.error(`error: ${(error as Error).message}`, { exitCode: 2 });
  }
  return places;
}

async function fill(database: Database, stop: AbortSignal): Promise<void> {
  if ((await demoWorld(database))?.filledAt) return;
  say('Filling the demo with a synthetic platform of 20,000 accounts; this happens once.');
  const bar = progressBar(process.stderr);
  try {
    await fillDemo(database, {
      accounts: demoAccounts,
      until: Date.now(),
      signal: stop,
      progress: bar.show,
    });
  } catch (error) {
    if (!stop.aborted) throw error;
    say('Stopped before the demo was full; the next start goes on from here.');
  } finally {
    bar.end();
  }
}

interface Places {
  readonly outgoingAllowed: readonly string[];
  readonly trustedNetworks: readonly string[];
}

interface RunOptions extends Omit<Flags, 'publicUrl'>, Places {
  readonly publicUrl: string | undefined;
  readonly dataFolder: string;
}

async function run(database: Database, options: RunOptions, stop: AbortSignal): Promise<void> {
  const level = options.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info');
  const service = await startService({
    database,
    host: options.host,
    port: Number(options.port),
    publicUrl: options.publicUrl,
    outgoingAllowed: options.outgoingAllowed,
    trustedNetworks: options.trustedNetworks,
    mailOut: mailFromEnvironment(),
    mailIn:
      options.mailPort === undefined
        ? undefined
        : { host: options.mailHost ?? defaultHost, port: Number(options.mailPort) },
    reportFolder: options.reportFolder,
    reportPage: options.reportPage ?? false,
    logger: pino({ level }, pino.destination({ fd: 2, sync: true })),
    log: say,
  });
  try {
    await announce(database, service.address, options.dataFolder);
    if (!stop.aborted) {
      await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
    }
    say('Stopping: what was begun is brought to its end.');
  } finally {
    await service.stop();
  }
}

/** How answers to reports go out: both settings, or none. */
function mailFromEnvironment(): { server: string; from: string } | undefined {
  const { BREAKWATER_MAIL_SERVER: server, BREAKWATER_MAIL_FROM: from } = process.env;
  return server && from ? { server, from } : undefined;
}

function linkCommand(address: string, dataFolder: string): string {
  const elsewhere = address === defaultAddress ? '' : ` --address ${address}`;
  return `npx breakwater user link NAME --data ${JSON.stringify(dataFolder)}${elsewhere}`;
}

async function announce(database: Database, address: string, dataFolder: string): Promise<void> {
  const lines = [`Breakwater runs at ${address}`];
  const world = await demoWorld(database);
  if (world) {
    lines.push(
      '  It shows the demo: a synthetic platform that trades in an invented contraband.',
      `  Accounts to begin an investigation with: ${world.seeds.join(' ')}`,
    );
  }
  const link = await firstSignInLink(database, address);
  if (link) lines.push(`  Sign in, once, within an hour: ${link}`);
  else lines.push(`  Sign in with a password, or by a link: ${linkCommand(address, dataFolder)}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
