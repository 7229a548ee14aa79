import { expect, test } from 'vitest';
import { betaQuantile, logGamma, regularizedIncompleteBeta } from './beta.ts';
import { standardNormalQuantile } from './standard-normal.ts';

/** Equal to so many digits. */
function near(value: number, expected: number, digits: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(10 ** -digits);
}

// SciPy 1.17: special.gammaln, special.betainc, stats.beta.ppf, stats.norm.ppf.
test('the logarithm of the gamma function is that of SciPy', () => {
  near(logGamma(0.1), 2.252712651734206, 12);
  near(logGamma(0.5), 0.5723649429247, 12);
  near(logGamma(3.7), 1.428072326665388, 12);
  near(logGamma(1e5), 1051287.7089736569, 13);
});

test('the incomplete beta function is that of SciPy, from small to large parameters', () => {
  near(regularizedIncompleteBeta(0.5, 2, 3), 0.6875, 13);
  near(regularizedIncompleteBeta(0.01, 0.5, 20), 0.4713699354850154, 12);
  near(regularizedIncompleteBeta(0.9, 300, 40), 0.8447268042558698, 11);
  near(regularizedIncompleteBeta(0.25, 250_000, 750_000), 0.5001535529794923, 8);
  expect(regularizedIncompleteBeta(0, 2, 3)).toBe(0);
  expect(regularizedIncompleteBeta(1, 2, 3)).toBe(1);
});

test("the beta distribution's quantile is that of SciPy", () => {
  near(betaQuantile(0.025, 1, 1_000), 2.531748749129404e-5, 10);
  near(betaQuantile(0.975, 3, 18), 0.31698271401908235, 11);
  near(betaQuantile(0.975, 0.3, 99.7), 0.01894502458490112, 11);
  near(betaQuantile(0.5, 250_000, 750_000), 0.24999983333327985, 10);
  near(betaQuantile(0.025, 1, 1e6), 2.5317807663794178e-8, 8);
});

test('the quantile and the distribution function undo each other', () => {
  for (const [a, b] of [
    [0.5, 0.5],
    [1, 9],
    [40, 2],
    [1_000, 3_000],
  ]) {
    for (const probability of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
      near(regularizedIncompleteBeta(betaQuantile(probability, a, b), a, b), probability, 8);
    }
  }
});

test("the normal distribution's quantile is that of SciPy, far out too", () => {
  near(standardNormalQuantile(0.975), 1.959963984540054, 14);
  near(standardNormalQuantile(0.995), 2.5758293035489004, 14);
  near(standardNormalQuantile(0.6), 0.2533471031357997, 14);
  near(standardNormalQuantile(1e-12), -7.034483825301131, 14);
  near(standardNormalQuantile(0.05), -1.6448536269514729, 14);
});
