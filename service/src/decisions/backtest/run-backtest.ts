import { readActivity } from '@breakwater/activity';
import { countChunksAfter, linesAfter } from '../../intake/index.ts';
import type { Job } from '../../jobs/index.ts';
import {
  attachBacktest,
  type CompiledPolicy,
  compilePolicy,
  documentOf,
} from '../../policy/index.ts';
import type { Database } from '../../storage/index.ts';
import { decide } from '../decide/decide.ts';
import { level } from '../decide/outcome.ts';
import type { DecisionState } from '../decide/state.ts';
import { decisionServiceOf } from '../node/service-of.ts';
import { workingPolicy } from '../past/yardstick.ts';
import { type SampledRequest, samplesSince } from '../record/sample.ts';
import {
  type Backtest,
  backtestOf,
  backtestQueue,
  endBacktest,
  failBacktest,
  moveBacktest,
} from './backtests.ts';
import { benignTexts } from './benign.ts';
import { compare, newTally, type Tally } from './tally.ts';

const day = 86_400_000;
/** Texts that are compared before others get their turn. */
const atOnce = 40;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The two that are compared, and where that is counted. */
interface Trial {
  readonly running: CompiledPolicy;
  readonly tried: CompiledPolicy;
  readonly tally: Tally;
}

/**
 * Tries a version on the activities and the sample of decisions of the last days, and on texts that
 * trade in nothing: what it would have done, with examples. Killed, it begins anew.
 */
export const runBacktest: Job<{ backtest: string }> = {
  ...backtestQueue,
  heartbeatSeconds: 30,
  async run({ backtest: id }, { database, signal, attempt }) {
    const row = await backtestOf(database, id);
    if (!row || row.state === 'done' || row.state === 'failed') return;
    try {
      await run(database, row, signal);
    } catch (error) {
      if (signal.aborted || attempt < 3) throw error;
      await failBacktest(database, id, (error as Error).message);
    }
  },
};

async function run(database: Database, row: Backtest, signal: AbortSignal): Promise<void> {
  const { id, proposal, version, days } = row;
  const running = await workingPolicy(database);
  const tried = compilePolicy(await documentOf(database, version), version);
  const trial: Trial = { running, tried, tally: newTally() };
  const since = new Date(Date.now() - days * day);
  const total = (await countChunksAfter(database, -1)) + 2;
  const move = (phase: string, done: number) => moveBacktest(database, id, { phase, done, total });
  await move('activities', 0);
  let done = 0;
  for (let after = -1; ; ) {
    signal.throwIfAborted();
    const part = await linesAfter(database, after);
    if (!part) break;
    after = part.sequence;
    done += part.chunks;
    if (part.receivedAt >= since) await compareLines(trial, part.lines);
    await move('activities', done);
  }
  await move('decisions', total - 2);
  await compareSamples(database, trial, since, signal);
  await move('benign', total - 1);
  let n = 0;
  for (const { locale, text } of benignTexts()) {
    compare(trial.tally, running, tried, 'benign', text, locale);
    n += 1;
    if (n % atOnce === 0) await breathe();
  }
  await database.kysely.transaction().execute(async (transaction) => {
    await endBacktest(transaction, database, id, trial.tally);
    if (proposal === null) return;
    const { examples: _, ...summary } = trial.tally;
    await attachBacktest(transaction, {
      proposal,
      version,
      summary: { ...summary, days },
      at: new Date(),
    });
  });
}

/** Texts that activities brought: of posts, profiles and searches. */
async function compareLines({ tally, running, tried }: Trial, lines: readonly Buffer[]) {
  for (let at = 0; at < lines.length; at += 1) {
    for (const { kind, text } of textsOf(lines[at] as Buffer)) {
      compare(tally, running, tried, kind, text);
    }
    if (at % atOnce === atOnce - 1) await breathe();
  }
}

function textsOf(line: Buffer): { readonly kind: string; readonly text: string }[] {
  if (line[0] !== 0x7b) return [];
  const reading = readActivity(line.toString('utf8'), { receivedAt: 0 });
  if (!reading.ok) return [];
  const { activity } = reading;
  if (activity.type === 'Search') return [{ kind: 'search', text: activity.content }];
  if (activity.type !== 'Create' && activity.type !== 'Update') return [];
  const { object } = activity;
  if (object.kind === 'post') {
    return object.content === undefined ? [] : [{ kind: 'post', text: object.content }];
  }
  if (object.kind !== 'account') return [];
  return [object.handle, object.name, object.summary].flatMap((text) =>
    text === undefined ? [] : [{ kind: 'profile', text }],
  );
}

/** Requests of the sample, decided again: which would come out stricter, or milder. */
async function compareSamples(
  database: Database,
  { tally, running, tried }: Trial,
  since: Date,
  signal: AbortSignal,
): Promise<void> {
  const service = decisionServiceOf(database);
  service.start();
  for await (const samples of samplesSince(database, database, since)) {
    signal.throwIfAborted();
    const state = byKeys(service.node.refresh());
    for (const sample of samples) {
      const [before, after] = [running, tried].map((policy) => strictness(state, policy, sample));
      tally.requests.asked += 1;
      if ((after as number) > (before as number)) tally.requests.stricter += 1;
      if ((after as number) < (before as number)) tally.requests.milder += 1;
      await breathe();
    }
  }
}

/** The sum of all levels that a sampled request comes to. */
function strictness(state: DecisionState, policy: CompiledPolicy, sample: SampledRequest): number {
  const { decision, levels } = decide({ ...state, policy }, sample, Date.now());
  return levels.reduce((sum, each) => sum + each, level[decision]);
}

/** Samples name accounts and posts by their keys: those are read, and not made. */
function byKeys(state: DecisionState): DecisionState {
  return {
    ...state,
    writeKey: (target, offset, _kind, id) =>
      offset + target.write(id.replaceAll('-', ''), offset, 'hex'),
  };
}
