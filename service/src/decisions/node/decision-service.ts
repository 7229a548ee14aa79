import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../../storage/index.ts';
import { decide, decideInSteps } from '../decide/decide.ts';
import { decisions, type Outcome } from '../decide/outcome.ts';
import type { Candidate, DecisionRequest } from '../decide/request.ts';
import { accountNumber } from '../decide/situation.ts';
import type { DecisionState } from '../decide/state.ts';
import { Recorder } from '../record/recorder.ts';
import { DecisionNode } from './decision-node.ts';
import type { PolicyFeed } from './policy-feed.ts';

export interface DecisionServiceOptions {
  readonly policies: PolicyFeed;
  readonly now?: () => number;
  readonly log?: (text: string) => void;
  /** See `Recorder`. */
  readonly sampleEvery?: number;
}

/** What is answered, and what the answer must wait for. */
export interface Answer {
  readonly outcome: Outcome;
  readonly decisionId: string;
  readonly shadow: boolean;
  readonly written: Promise<unknown> | undefined;
}

/** Requests that wait to be decided by versions in shadow, at most; what is more is not counted beside. */
const mostBeside = 500;
/** Milliseconds for which a request with much text keeps others waiting. */
const longestTurn = 5;
/** Characters of text in a request that are much. */
const much = 10_000;

/** Whether a request holds so much text that it is decided in turns with others. */
export function holdsMuchText({ candidates = [] }: DecisionRequest): boolean {
  let characters = 0;
  for (const { text } of candidates) characters += text?.length ?? 0;
  return characters > much;
}

/** A process that decides and keeps what it decided. */
export class DecisionService {
  readonly node: DecisionNode;
  readonly recorder: Recorder;
  readonly policies: PolicyFeed;
  readonly #now: () => number;
  readonly #beside: { readonly request: DecisionRequest; readonly outcome: Outcome }[] = [];
  #started = false;

  constructor(database: Database, options: DecisionServiceOptions) {
    const { now = Date.now, log = () => {} } = options;
    this.#now = now;
    this.policies = options.policies;
    this.node = new DecisionNode(database, { policies: options.policies, now, log });
    this.recorder = new Recorder(database, `${process.pid}-${this.node.id}`, {
      now,
      log,
      isReachable: () => this.node.refresh().reachable,
      ...(options.sampleEvery !== undefined && { sampleEvery: options.sampleEvery }),
    });
  }

  /** Begins to follow the record; twice is the same as once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.node.start();
    void this.recorder.start();
  }

  /** Decides, counts, and notes what is to be written. */
  answer(request: DecisionRequest): Answer {
    const state = this.node.refresh();
    return this.#noted(state, request, decide(state, request, this.#now()));
  }

  /** As `answer`, letting other requests have their turn: for one with much text. */
  async answerInTurns(request: DecisionRequest): Promise<Answer> {
    // One policy decides all of it, also where another one begins to run meanwhile.
    const state: DecisionState = { ...this.node.refresh() };
    return this.#noted(state, request, await this.#decideInTurns(state, request));
  }

  async #decideInTurns(state: DecisionState, request: DecisionRequest): Promise<Outcome> {
    const steps = decideInSteps(state, request, this.#now());
    let began = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - began < longestTurn) continue;
      await turn();
      began = performance.now();
    }
  }

  #noted(state: DecisionState, request: DecisionRequest, outcome: Outcome): Answer {
    const decisionId = randomUUID();
    const { shadow } = this.node;
    const mode = shadow ? 'shadow' : 'acting';
    const written = this.recorder.note(request, outcome, decisionId, mode, (candidate, index) =>
      wantsReview(state, candidate, outcome, index),
    );
    if (this.node.shadows.length > 0 && this.#beside.length < mostBeside) {
      this.#beside.push({ request, outcome });
      if (this.#beside.length === 1) void this.#decideBeside();
    }
    return { outcome, decisionId, shadow, written };
  }

  async stop(): Promise<void> {
    await this.recorder.stop();
    await this.node.stop();
  }

  /** Decides by the versions in shadow what was answered already, one request a turn. */
  async #decideBeside(): Promise<void> {
    for (let next = this.#beside[0]; next; next = this.#beside[0]) {
      await turn();
      const { request, outcome } = next;
      for (const policy of this.node.shadows) {
        const state: DecisionState = { ...this.node.refresh(), policy };
        this.#countBeside(state, request, await this.#decideInTurns(state, request), outcome);
      }
      this.#beside.shift();
    }
  }

  #countBeside(
    state: DecisionState,
    { surface, candidates = [] }: DecisionRequest,
    other: Outcome,
    outcome: Outcome,
  ): void {
    const { recorder } = this;
    const { version } = state.policy;
    const own = decisions.indexOf(outcome.decision);
    recorder.counts.add(
      'beside',
      version,
      surface,
      'request',
      decisions.indexOf(other.decision),
      own,
    );
    candidates.forEach((candidate, index) => {
      const level = other.levels[index] as number;
      const running = outcome.levels[index] as number;
      recorder.counts.add('beside', version, surface, candidate.kind, level, running);
      if (level <= running || (candidate.kind !== 'account' && candidate.kind !== 'post')) return;
      recorder.noteShadow(version, candidate, level, wantsReview(state, candidate, other, index));
    });
  }
}

/** Whether a person would have to look: a doubt without a second signal, or a score in between. */
function wantsReview(
  state: DecisionState,
  candidate: Candidate,
  { candidateReasons }: Outcome,
  index: number,
): boolean {
  if (candidateReasons[index]?.some(({ code }) => code.endsWith('-doubted'))) return true;
  if (candidate.kind !== 'account') return false;
  const number = accountNumber(state, candidate.id);
  return number >= 0 && state.accounts.risk(number) >= state.policy.document.thresholds.review.from;
}
