import { randomStream } from '@breakwater/network';
import {
  type CohenKappa,
  cohenKappa,
  type KrippendorffAlpha,
  krippendorffAlpha,
} from '@breakwater/statistics';
import type { FirstLook } from './first-looks.ts';

export interface Agreement {
  /** First and second looks, where there is any. */
  readonly cohen: CohenKappa | null;
  /** All looks, by outcome. */
  readonly outcome: KrippendorffAlpha;
  /** All looks, by severity. */
  readonly severity: KrippendorffAlpha;
}

/**
 * How people agree, measured where chance chose what was looked at twice: the draw of each decision
 * is known, and those below the smaller of the two rates are a simple random sample of both outcomes.
 * All further looks together would hold "does not violate" many times as often.
 *
 * @param seed of the intervals' bootstrap
 */
export function agreement(looks: readonly FirstLook[], seed: number): Agreement {
  const sample = looks.filter(({ draw, common, second }) => draw < common && second !== null);
  const pairs = sample.map(({ outcome, second }) => [outcome, second!] as const);
  const outcomes = sample.map(({ outcome, second, third }) =>
    [outcome, second, third].filter((one) => one !== null).map((one) => Number(one === 'violates')),
  );
  const severities = sample.map((look) =>
    [look.severity, look.second_severity, look.third_severity].filter((one) => one !== null),
  );
  return {
    cohen: pairs.length === 0 ? null : cohenKappa(pairs),
    outcome: krippendorffAlpha(outcomes, { level: 'nominal', random: randomStream(seed) }),
    severity: krippendorffAlpha(severities, { level: 'ordinal', random: randomStream(seed) }),
  };
}
