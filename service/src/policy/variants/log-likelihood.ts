/**
 * The log-likelihood ratio of a word in one set of texts against another (Dunning, Accurate methods for
 * the statistics of surprise and coincidence, 1993), signed: negative where it is rarer in the first.
 * Above 10.8 chance gives it once in a thousand.
 *
 * @param inside texts of the first set with it, of `ofInside`; `outside` the same of the second
 */
export function logLikelihood(
  inside: number,
  ofInside: number,
  outside: number,
  ofOutside: number,
): number {
  if (ofInside === 0 || ofOutside === 0) return 0;
  const share = (inside + outside) / (ofInside + ofOutside);
  const part = (count: number, of: number) =>
    term(count, of * share) + term(of - count, of * (1 - share));
  const ratio = 2 * (part(inside, ofInside) + part(outside, ofOutside));
  return inside / ofInside >= outside / ofOutside ? ratio : -ratio;
}

const term = (count: number, expected: number): number =>
  count === 0 || expected === 0 ? 0 : count * Math.log(count / expected);
