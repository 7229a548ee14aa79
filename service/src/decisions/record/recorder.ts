import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { createPool, type Database } from '../../storage/index.ts';
import type { Outcome } from '../decide/outcome.ts';
import type { Candidate, DecisionRequest } from '../decide/request.ts';
import { KeyScratch, uuidOf } from '../state/key-table.ts';
import { type CountMode, Counts } from './counts.ts';
import { Journal } from './journal.ts';
import { KnownRestrictions } from './known-restrictions.ts';
import type { Restriction } from './restriction.ts';
import { RestrictionWriter } from './restriction-writer.ts';
import { type Sample, sampleOf, writeSample } from './sample.ts';
import { ShadowSubjects } from './shadow-subjects.ts';
import { countMet, writeRestrictions } from './write-restrictions.ts';

export interface RecorderOptions {
  readonly now: () => number;
  readonly isReachable: () => boolean;
  readonly log: (text: string) => void;
  /** One request of so many goes into the sample; 1,000 unless told, 0 for none. */
  readonly sampleEvery?: number;
}

const between = 1_000;
/** Samples that wait to be written, at most: the sample may lose, restrictions may not. */
const mostSamples = 1_000;

/**
 * Keeps what was decided. A restriction that is new is durable before the answer; that it was met
 * again, counts and samples follow every second.
 */
export class Recorder {
  readonly #database: Database;
  readonly #options: RecorderOptions;
  readonly #source: { readonly pool: pg.Pool };
  readonly #journal: Journal;
  readonly #writer: RestrictionWriter;
  readonly #known = new KnownRestrictions();
  readonly #scratch = new KeyScratch();
  readonly counts = new Counts();
  readonly subjects = new ShadowSubjects();
  #samples: Sample[] = [];
  #asked = 0;
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> | undefined;
  #stopped = false;

  constructor(database: Database, name: string, options: RecorderOptions) {
    this.#database = database;
    this.#options = options;
    const pool = createPool(
      {
        ...database.connection,
        application_name: 'breakwater decisions',
        connectionTimeoutMillis: 2_000,
        query_timeout: 2_000,
        keepAlive: true,
      },
      2,
    );
    this.#source = { pool };
    this.#journal = new Journal(join(database.dataFolder, 'decisions'), name);
    this.#writer = new RestrictionWriter(this.#source, this.#journal, options.isReachable);
  }

  async start(): Promise<void> {
    this.#timer = setTimeout(() => void this.#tick(), between);
    await this.#journal.adopt((name) => isAlive(name));
  }

  /**
   * Notes an answer. Answers what it must wait for: undefined where nothing is new.
   *
   * @param mode of the whole service; in shadow nothing was restricted, so nothing is recorded
   */
  note(
    request: DecisionRequest,
    outcome: Outcome,
    decisionId: string,
    mode: CountMode & ('acting' | 'shadow'),
    reviewFrom: (candidate: Candidate, index: number) => boolean,
  ): Promise<unknown> | undefined {
    const { surface, candidates = [] } = request;
    const { levels, candidateReasons, policyVersion: version } = outcome;
    const { counts } = this;
    counts.add(mode, version, surface, 'request', levelOf(outcome), levelOf(outcome));
    let waits: Promise<void>[] | undefined;
    let fresh: Restriction[] | undefined;
    let freshWritten: Promise<void> | undefined;
    const begin = () => {
      freshWritten ??= Promise.resolve().then(() => this.#writer.write(fresh ?? []));
      return freshWritten;
    };
    for (let index = 0; index < candidates.length; index += 1) {
      const candidate = candidates[index] as Candidate;
      const level = levels[index] as number;
      counts.add(mode, version, surface, candidate.kind, level, level);
      if (level === 0 || (candidate.kind !== 'account' && candidate.kind !== 'post')) continue;
      const reasons = candidateReasons[index] ?? [];
      if (mode === 'shadow') {
        this.noteShadow(version, candidate, level, reviewFrom(candidate, index));
        continue;
      }
      this.#writeKey(candidate.kind, candidate.id);
      const written = this.#known.note(
        this.#scratch.words,
        { version, surface, level, reasons },
        (digest) => {
          fresh ??= [];
          fresh.push({
            id: randomUUID(),
            decisionId,
            subject: uuidOf(this.#scratch.bytes),
            account: this.#accountOf(candidate),
            digest,
            version,
            kind: candidate.kind as 'account' | 'post',
            surface,
            decision: level === 1 ? 'limit' : 'withhold',
            reasons,
            at: this.#options.now(),
            times: 1,
          });
          return begin();
        },
      );
      if (written) (waits ??= []).push(written);
    }
    this.#sample(request, outcome);
    return waits && (waits.length === 1 ? waits[0] : Promise.all(waits));
  }

  /** Notes a subject that a shadow would have restricted. */
  noteShadow(version: number, candidate: Candidate, level: number, review: boolean): void {
    this.#writeKey(candidate.kind, candidate.id);
    const { bytes, words } = this.#scratch;
    const account = this.#accountOf(candidate);
    this.subjects.add(
      version,
      bytes,
      words,
      { account, kind: candidate.kind, level, review },
      this.#options.now(),
    );
  }

  /** Writes what waits now. */
  async flush(): Promise<void> {
    await this.#flushing;
    this.#flushing = this.#flush().finally(() => {
      this.#flushing = undefined;
    });
    await this.#flushing;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#writer.idle();
    await this.flush().catch(() => {});
    await this.#journal.close();
    await this.#source.pool.end().catch(() => {});
  }

  async #tick(): Promise<void> {
    if (this.#options.isReachable()) {
      await this.flush().catch(({ message }: Error) =>
        this.#options.log(`decisions: counts wait for the record (${message})`),
      );
    }
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#tick(), between);
  }

  async #flush(): Promise<void> {
    const source = this.#source;
    const now = this.#options.now();
    const taken = await this.#journal.drain((some) => writeRestrictions(source, some));
    if (taken > 0) {
      this.#options.log(`decisions: ${taken} restrictions of the journal are in the record`);
    }
    await countMet(source, this.#known.takeMet(), now);
    await this.counts.flush(source, now);
    await this.subjects.flush(source, now);
    for (let sample = this.#samples.shift(); sample; sample = this.#samples.shift()) {
      await writeSample(source, this.#database, sample);
    }
  }

  #sample(request: DecisionRequest, outcome: Outcome): void {
    const every = this.#options.sampleEvery ?? 1_000;
    this.#asked += 1;
    if (every === 0 || this.#asked % every !== 0 || this.#samples.length >= mostSamples) return;
    this.#samples.push(sampleOf(this.#database, request, outcome, this.#options.now()));
  }

  #accountOf({ kind, author }: Candidate): string | null {
    if (kind === 'account') return uuidOf(this.#scratch.bytes);
    return author === undefined ? null : this.#database.subjectKey('account', author);
  }

  #writeKey(kind: string, id: string): void {
    this.#database.subjectKeys.write(this.#scratch.bytes, 0, kind, id);
  }
}

const levelOf = ({ decision }: Outcome): number =>
  decision === 'allow' ? 0 : decision === 'limit' ? 1 : 2;

/** Whether the process that a journal is named after, on this machine, lives. */
function isAlive(name: string): boolean {
  const owner = Number(/^(\d+)-/.exec(name)?.[1]);
  if (!owner) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}
