import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { type HeldKeys, heldKeys, keysFingerprint } from '../../access/index.ts';
import { networksChannel, networksFingerprint } from '../../networks/index.ts';
import {
  type CompiledPolicy,
  compilePolicy,
  type PolicySource,
  policyChannel,
} from '../../policy/index.ts';
import { lastSignalChange, signalsChannel } from '../../signals/index.ts';
import { createPool, type Database } from '../../storage/index.ts';
import { prefixesOf } from '../decide/prefixes.ts';
import type { DecisionState, Membership } from '../decide/state.ts';
import { changesChannel } from '../sequence.ts';
import {
  followErasures,
  followMarks,
  followMinors,
  followNetworks,
  followSettings,
  followSignals,
} from './follow.ts';
import { Listener } from './listener.ts';
import { newState } from './new-state.ts';
import type { PolicyFeed } from './policy-feed.ts';
import { registerNode } from './register-node.ts';

export interface NodeOptions {
  readonly policies: PolicyFeed;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** What an operator should hear. */
  readonly log?: (text: string) => void;
}

/** Milliseconds between two looks at the record; an announcement brings one forward. */
const between = 500;
/** Milliseconds without an answer of the record after which it counts as unreachable. */
const unreachableAfter = 3_000;
/** Milliseconds that a look may take before its connection is given up. */
const patience = 60_000;

/** How far a node has read. */
interface Read {
  policy: number;
  change: number;
  signals: number;
  networks: string;
  erasures: number;
}

/**
 * A process that decides: what it decides from, in memory, and how that follows the record. It goes on
 * with the last known where the record cannot be reached.
 */
export class DecisionNode {
  readonly id = randomUUID();
  readonly state: DecisionState;
  readonly startedAt: number;
  /** Versions that wait in shadow. */
  shadows: readonly CompiledPolicy[] = [];
  /** Whether the whole service decides and counts without acting. */
  shadow = false;
  #keys: HeldKeys = { fingerprint: '', actors: new Map() };
  readonly #source: PolicySource & { readonly pool: pg.Pool };
  readonly #listener: Listener;
  readonly #options: Required<NodeOptions>;
  readonly #members = new Map<string, readonly (Membership & { readonly key: string })[]>();
  readonly #read: Read = { policy: -1, change: 0, signals: 0, networks: '', erasures: 0 };
  #heardAt = 0;
  #registeredAt = 0;
  #lag = 0;
  #wantedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #stopped = false;
  #started = false;
  readonly #afterLook: (() => void | Promise<void>)[] = [];

  constructor(database: Database, { policies, now = Date.now, log = () => {} }: NodeOptions) {
    this.state = newState(database);
    this.#options = { policies, now, log };
    this.startedAt = now();
    const pool = createPool(
      {
        ...database.connection,
        application_name: 'breakwater decisions',
        connectionTimeoutMillis: 3_000,
        query_timeout: patience,
        keepAlive: true,
      },
      2,
    );
    const kysely = new Kysely({ dialect: new PostgresDialect({ pool }) });
    this.#source = { pool, kysely, deriveKey: database.deriveKey };
    this.#listener = new Listener(
      database.connection,
      [policyChannel, changesChannel, networksChannel, signalsChannel],
      () => this.#lookSoon(),
    );
  }

  get heldKeys(): HeldKeys {
    return this.#keys;
  }

  /** How far it has read, for the status. */
  get read(): Readonly<Read> {
    return this.#read;
  }

  /** Begins to follow the record; twice is the same as once. */
  start(): void {
    if (this.#started || this.#stopped) return;
    this.#started = true;
    void this.#listener.listen();
    this.#lookSoon();
  }

  /** Tells after each look at the record. */
  onLook(told: () => void | Promise<void>): void {
    this.#afterLook.push(told);
  }

  /** Looks at the record now and takes in what is new. */
  async look(): Promise<void> {
    await this.#looking;
    this.#wantedAt ||= this.#options.now();
    this.#looking = this.#lookOnce().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  /** Notes whether the record was heard of lately; cheap, for every request. */
  refresh(): DecisionState {
    this.state.reachable = this.#options.now() - this.#heardAt < unreachableAfter;
    return this.state;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#listener.stop();
    await this.#looking?.catch(() => {});
    await this.#source.kysely.destroy().catch(() => {});
  }

  #lookSoon(): void {
    if (this.#stopped || !this.#started) return;
    this.#wantedAt ||= this.#options.now();
    clearTimeout(this.#timer);
    if (this.#looking) {
      // What was announced during a look may have come after it was read.
      this.#timer = setTimeout(() => this.#lookSoon(), 20);
      return;
    }
    this.look().then(
      () => this.#later(),
      ({ message }: Error) => {
        if (!this.#stopped) this.#options.log(`decisions: the record was not read (${message})`);
        this.#later();
      },
    );
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.#lookSoon(), between);
  }

  async #lookOnce(): Promise<void> {
    const { now } = this.#options;
    const source = {
      pool: {
        query: async (text: string, values?: unknown[]) => {
          const answer = await this.#source.pool.query(text, values);
          this.#heardAt = now();
          return answer;
        },
      } as unknown as pg.Pool,
    };
    const wantedAt = this.#wantedAt;
    this.#wantedAt = 0;
    const news = await this.#takeIn(source);
    this.state.loaded = true;
    if (news) this.#lag = now() - wantedAt;
    if (news || now() - this.#registeredAt >= 2_000) {
      this.#registeredAt = now();
      await registerNode(source, {
        id: this.id,
        host: hostname(),
        process: process.pid,
        startedAt: this.startedAt,
        seenAt: now(),
        policyVersion: this.state.policy.version,
        change: this.#read.change,
        signalChange: this.#read.signals,
        accounts: this.state.accounts.keys.size,
        bytes: this.state.accounts.bytes,
        lag: this.#lag,
        ruleFailures: this.state.policy.ruleFailures(),
      });
    }
    for (const told of this.#afterLook) void told();
  }

  /** Takes in what is new; answers whether anything was. What people set comes before what is counted. */
  async #takeIn(source: Pick<Database, 'pool'>): Promise<boolean> {
    const { policies } = this.#options;
    const read = this.#read;
    let news = false;
    const { rows } = await source.pool.query<{ last: number }>(
      'SELECT last FROM decisions.sequence',
    );
    const change = rows[0].last;
    const policy = await policies.change(this.#source);
    if (policy !== read.policy) {
      await this.#takePolicy();
      read.policy = policy;
      news = true;
    }
    const changed = change !== read.change || !this.state.loaded;
    if (changed) this.shadow = (await followSettings(source, this.state)).shadow;
    const networks = await networksFingerprint(source);
    if (networks !== read.networks || changed) {
      await followNetworks(source, this.state, this.#members);
      read.networks = networks;
      news = true;
    }
    if (changed) {
      const since = Math.max(0, read.erasures - 3_600_000);
      read.erasures = this.#options.now();
      await followMarks(source, this.state, { after: read.change, upTo: change });
      await followMinors(source, this.state, { after: read.change, upTo: change });
      await followErasures(source, this.state, new Date(since));
      read.change = change;
      news = true;
    }
    const keys = await keysFingerprint(source);
    if (keys !== this.#keys.fingerprint) this.#keys = await heldKeys(source, 'decisions:ask');
    const signals = await lastSignalChange(source);
    if (signals !== read.signals) {
      await followSignals(source, this.state, { after: read.signals, upTo: signals });
      read.signals = signals;
      news = true;
    }
    return news;
  }

  async #takePolicy(): Promise<void> {
    const { policies } = this.#options;
    const source = this.#source;
    const { version, document } = await policies.running(source);
    if (version !== this.state.policy.version) {
      this.state.policy = compilePolicy(document, version);
      this.state.withheldPrefixes = prefixesOf(document);
    }
    const known = new Map(this.shadows.map((each) => [each.version, each]));
    this.shadows = (await policies.shadows(source)).map(
      (each) => known.get(each.version) ?? compilePolicy(each.document, each.version),
    );
  }
}
