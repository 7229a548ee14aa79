import type { Result } from '../discover/result.ts';
import {
  type Answer,
  type DecisionService,
  type Question,
  Unreachable,
} from './decision-service.ts';
import { LastAnswers } from './last-answers.ts';
import type { AskedSurface, DecisionOptions } from './options.ts';

/** What a surface shows, and what stood behind it. */
export interface Shown {
  readonly results: readonly Result[];
  readonly interstitial?: unknown;
  /** `off`: nobody was asked; `unreachable`: nobody answered, so nothing is shown. */
  readonly decisions: 'off' | 'asked' | 'last-answers' | 'unreachable';
  readonly policyVersion?: unknown;
}

/** Surfaces on which somebody looks for something: there, what is limited comes last, elsewhere never. */
const sought: readonly AskedSurface[] = ['search', 'hashtag-page'];

/** Stands between what a surface has found and what it shows. */
export class Screen {
  readonly #service: DecisionService | undefined;
  readonly #options: DecisionOptions | undefined;
  readonly #last = new LastAnswers();
  #silent = false;

  /** @param service absent: nobody is asked */
  constructor(service?: DecisionService, options?: DecisionOptions) {
    this.#service = service;
    this.#options = options;
  }

  /** The first `limit` candidates that may be shown. */
  async show(question: Question, limit: number): Promise<Shown> {
    const { surface, candidates } = question;
    if (!this.#service || this.#options?.leaks?.includes(surface)) {
      return { results: candidates.slice(0, limit), decisions: 'off' };
    }
    try {
      const answer = await this.#service.decide(question);
      if (this.#options?.onUnreachable === 'last-answers') this.#last.remember(question, answer);
      this.#tell(undefined);
      return shownOf(question, answer, 'asked', limit);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      this.#tell(error.message);
      if (this.#options?.onUnreachable !== 'last-answers') {
        return { results: [], decisions: 'unreachable' };
      }
      return shownOf(question, this.#last.answer(question), 'last-answers', limit);
    }
  }

  #tell(why: string | undefined): void {
    if (this.#silent === (why !== undefined)) return;
    this.#silent = why !== undefined;
    const says = why ?? 'answers again';
    this.#options?.say?.(`The decision service: ${says}.`);
  }
}

function shownOf(
  { surface, candidates }: Question,
  { decision, candidates: decisions, ...rest }: Answer,
  source: Shown['decisions'],
  limit: number,
): Shown {
  if (decision === 'withhold') return { results: [], decisions: source, ...rest };
  const those = (wanted: string) => candidates.filter((_, at) => decisions[at] === wanted);
  const limited = sought.includes(surface) ? those('limit') : [];
  const results = [...those('allow'), ...limited].slice(0, limit);
  return { results, decisions: source, ...rest };
}
