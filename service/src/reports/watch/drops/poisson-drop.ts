/** What is compared: one window now, and the same hours of earlier weeks. */
export interface Windows {
  /** Reports in the window that has just ended. */
  readonly now: number;
  /** Reports in each of the earlier windows. */
  readonly before: readonly number[];
}

/**
 * How likely so few reports, or fewer, are if a client still sends as it did: of the k + n reports of
 * this window and of m earlier ones, k fell into this one, each with the chance 1 / (m + 1); so k is
 * binomial whatever the rate, which need not be known (Przyborowski and Wilenski 1940, Biometrika 31,
 * "Homogeneity of results in testing samples from Poisson series").
 *
 * Where earlier weeks differ more than a Poisson rate lets them, all counts are divided by their
 * index of dispersion first (McCullagh and Nelder 1989, section 6.2), so that a restless client needs
 * a deeper fall.
 *
 * @returns 0 to 1; 1 where there is nothing to compare with
 */
export function dropProbability({ now, before }: Windows): number {
  const total = before.reduce((sum, count) => sum + count, 0);
  if (before.length === 0 || total === 0) return 1;
  const mean = total / before.length;
  const spread =
    before.length < 2
      ? mean
      : before.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (before.length - 1);
  const dispersion = Math.max(1, spread / mean);
  const k = Math.ceil(now / dispersion);
  const n = Math.floor(total / dispersion);
  return binomialTail(k, k + n, 1 / (before.length + 1));
}

/** P(X <= k) for X binomial of n and p; summed upwards in logarithms, a term each. */
export function binomialTail(k: number, n: number, p: number): number {
  let term = n * Math.log1p(-p);
  const step = Math.log(p) - Math.log1p(-p);
  let sum = Math.exp(term);
  for (let i = 1; i <= k; i += 1) {
    term += Math.log((n - i + 1) / i) + step;
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}
