import {
  type AskedSurface,
  askedSurfaces,
  type DecisionOptions,
  type Fallback,
  fallbacks,
  type Progress,
  platformOf,
  readPlatform,
  type SimulationOptions,
  serveSurfaces,
  simulate,
  UnreadableRecord,
} from '@breakwater/simulator';
import { type Command, Option } from 'commander';
import { defaultHost } from './default-address.ts';
import { portProblem } from './port-problem.ts';
import { stopSignal } from './stop-signal.ts';
import { say } from './storage-errors.ts';

export interface ServeFlags {
  readonly serve?: true;
  readonly from?: string;
  readonly host: string;
  readonly port: string;
  readonly decisions?: string;
  readonly key?: string;
  readonly leak?: string;
  readonly onUnreachable?: string;
  readonly tell?: true;
}

/** The options of `simulate` that say how what was simulated is served. */
export function serveOptions(command: Command): Command {
  return command
    .option('--serve', 'serve the surfaces of the platform over HTTP until stopped')
    .option('--from <folder>', 'serve what --out wrote there before')
    .option('--host <address>', 'address to listen on', defaultHost)
    .option('--port <number>', 'port to listen on; 0 takes any that is free', '7400')
    .option('--decisions <url>', 'ask this decision service before anything is shown')
    .addOption(
      new Option(
        '--key <key>',
        'its API key, with the scopes decisions:ask and decisions:read; others who may list the ' +
          'processes of this machine see it, unless it comes from the environment',
      ).env('BREAKWATER_DECISIONS_KEY'),
    )
    .option('--leak <surfaces>', `these do not ask (with commas): ${askedSurfaces.join(', ')}`)
    .option('--tell', 'send what happens to its intake too; the key needs activities:write')
    .option(
      '--on-unreachable <what>',
      `while it does not answer: ${fallbacks.join(' or ')} (default: withhold)`,
    );
}

/** Throws through `command` for a flag that cannot be; answers what the surfaces are told. */
function decisionOptions(flags: ServeFlags, command: Command): DecisionOptions | undefined {
  const refuse = (text: string): never => command.error(`error: ${text}`, { exitCode: 2 });
  const leaks = (flags.leak ?? '').split(',').filter((surface) => surface !== '');
  const wrong = leaks.find((surface) => !(askedSurfaces as readonly string[]).includes(surface));
  if (wrong !== undefined) {
    return refuse(`--leak: ${wrong} is no surface. Name some of ${askedSurfaces.join(', ')}.`);
  }
  const fallback = flags.onUnreachable ?? 'withhold';
  if (!(fallbacks as readonly string[]).includes(fallback)) {
    return refuse(`--on-unreachable: must be ${fallbacks.join(' or ')}.`);
  }
  if (flags.decisions === undefined) {
    const { leak, onUnreachable, tell } = flags;
    const idle = leak ? '--leak' : onUnreachable ? '--on-unreachable' : tell && '--tell';
    return idle ? refuse(`${idle}: nobody is asked. Add --decisions.`) : undefined;
  }
  if (!/^https?:\/\/[^/?#]+\/?$/.test(flags.decisions)) {
    return refuse('--decisions: must be an address such as http://127.0.0.1:7373, without a path.');
  }
  if (!flags.key)
    return refuse(
      '--key: is missing. Make one: npx breakwater key create --name simulator --scope decisions:ask,decisions:read.',
    );
  return {
    url: flags.decisions,
    key: flags.key,
    leaks: leaks as AskedSurface[],
    tells: flags.tell === true,
    onUnreachable: fallback as Fallback,
    say,
  };
}

/** Serves a simulation, or the folder of one, until the process is told to stop. */
export async function serveSimulation(
  source: SimulationOptions | string,
  flags: ServeFlags,
  command: Command,
  progress: Progress,
): Promise<void> {
  const refuse = (text: string): never => command.error(`error: ${text}`, { exitCode: 2 });
  const decisions = decisionOptions(flags, command);
  if (!/^\d{1,5}$/.test(flags.port) || Number(flags.port) > 65_535) {
    return refuse('--port: must be a number from 0 to 65535. 0 takes any that is free.');
  }
  const unusable = await portProblem(flags.host, Number(flags.port));
  if (unusable) return refuse(unusable);
  const stop = stopSignal();
  const platform =
    typeof source === 'string'
      ? await readPlatform(source).catch((error: NodeJS.ErrnoException) => {
          if (error instanceof UnreadableRecord)
            return refuse(`--from ${source}: ${error.message}`);
          if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
            return refuse(`--from ${source}: holds no activities.ndjson. Write one with --out.`);
          }
          throw error;
        })
      : platformOf(simulate(source, progress), progress);
  const served = await serveSurfaces({
    platform,
    host: flags.host,
    port: Number(flags.port),
    ...(decisions ? { decisions } : {}),
  });
  try {
    process.stdout.write(`The synthetic platform is at ${served.address}\n`);
    if (!stop.aborted) {
      await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
    }
  } finally {
    await served.stop();
  }
}
