import type { Result } from '../discover/result.ts';
import type { Answer, Decision, Question } from './decision-service.ts';

/** Decisions that are remembered at most; those longest unused go first. */
const most = 200_000;

/**
 * What the decision service said last, for the time in which it says nothing. What was never asked
 * about is withheld: known members must not pass because a service is down.
 */
export class LastAnswers {
  readonly #whole = new Map<string, Omit<Answer, 'candidates'>>();
  readonly #candidates = new Map<string, Decision>();

  remember(question: Question, { candidates, ...whole }: Answer): void {
    put(this.#whole, wholeKey(question), whole);
    question.candidates.forEach((candidate, at) => {
      put(this.#candidates, candidateKey(question, candidate), candidates[at]!);
    });
  }

  answer(question: Question): Answer {
    const whole = this.#whole.get(wholeKey(question));
    return {
      ...(whole ?? { decision: 'withhold' }),
      candidates: question.candidates.map(
        (candidate) => this.#candidates.get(candidateKey(question, candidate)) ?? 'withhold',
      ),
    };
  }
}

const wholeKey = ({ surface, viewer, query }: Question): string =>
  JSON.stringify([surface, viewer, query]);

const candidateKey = ({ surface, viewer }: Question, { kind, id }: Result): string =>
  JSON.stringify([surface, viewer, kind, id]);

function put<Value>(remembered: Map<string, Value>, key: string, value: Value): void {
  remembered.delete(key);
  remembered.set(key, value);
  if (remembered.size > most) remembered.delete(remembered.keys().next().value as string);
}
