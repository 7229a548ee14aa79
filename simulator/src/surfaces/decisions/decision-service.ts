import type { Result } from '../discover/result.ts';
import type { AskedSurface, DecisionOptions } from './options.ts';

export type Decision = 'allow' | 'limit' | 'withhold';

/** What a surface asks about. */
export interface Question {
  readonly surface: AskedSurface;
  /** Id of the account that looks. */
  readonly viewer?: string;
  readonly query?: string;
  readonly candidates: readonly Result[];
}

/** One decision, and one for each candidate in the order in which they were asked about. */
export interface Answer {
  readonly decision: Decision;
  readonly interstitial?: unknown;
  readonly candidates: readonly Decision[];
  readonly policyVersion?: unknown;
}

/** No answer, and why. */
export class Unreachable extends Error {}

const mostCandidates = 500;
const severity: Readonly<Record<Decision, number>> = { allow: 0, limit: 1, withhold: 2 };
const isDecision = (value: unknown): value is Decision =>
  typeof value === 'string' && Object.hasOwn(severity, value);

/** The client of a decision service: what a platform writes to connect one. */
export class DecisionService {
  readonly #options: DecisionOptions;

  constructor(options: DecisionOptions) {
    this.#options = options;
  }

  /**
   * Asks about any number of candidates, 500 a request.
   *
   * @throws Unreachable where any of the requests has no good answer in time.
   */
  async decide({ candidates, ...question }: Question): Promise<Answer> {
    const batches: (readonly Result[])[] = [];
    for (let at = 0; at < candidates.length || at === 0; at += mostCandidates) {
      batches.push(candidates.slice(at, at + mostCandidates));
    }
    const answers = await Promise.all(
      batches.map(async (batch) =>
        readAnswer(
          await this.request('POST', '/v1/decisions', { ...question, candidates: batch }),
          batch,
        ),
      ),
    );
    const gravest = answers.reduce((most, answer) =>
      severity[answer.decision] > severity[most.decision] ? answer : most,
    );
    return { ...gravest, candidates: answers.flatMap((answer) => answer.candidates) };
  }

  /** @throws Unreachable for anything but success. */
  async request(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const { url, key, timeout = 2_000 } = this.#options;
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`answered ${response.status}: ${text.slice(0, 300)}`);
      return JSON.parse(text);
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
      throw new Unreachable(`${method} ${path}: ${why}`, { cause: error });
    }
  }
}

function readAnswer(value: unknown, asked: readonly Result[]): Answer {
  const { decision, candidates, interstitial, policyVersion } = (value ?? {}) as Record<
    string,
    unknown
  >;
  const decisions = Array.isArray(candidates)
    ? candidates.map((each: { readonly decision?: unknown } | null) => each?.decision)
    : [];
  if (!isDecision(decision) || decisions.length !== asked.length || !decisions.every(isDecision)) {
    throw new Unreachable('POST /v1/decisions: the answer is not one decision a candidate');
  }
  return {
    decision,
    candidates: decisions,
    policyVersion,
    ...(interstitial === undefined || interstitial === null ? {} : { interstitial }),
  };
}
