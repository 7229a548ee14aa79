import type { Channels } from './channels.ts';
import { judgeMembership } from './membership.ts';
import { highest, surveyParameters } from './survey.ts';

/** Whether the seeds belong together, judged by leaving each out in turn. */
export interface Cohesion {
  /** By seed: whether the network of the other seeds holds it. */
  readonly recovered: readonly boolean[];
  /** By seed: its rank from the other seeds over the number of accounts nearby, 0..1. */
  readonly ranks: readonly number[];
  /** Chance of ranks at least as good, if the seeds had nothing in common (Fisher 1925). */
  readonly chance: number;
}

/** Seeds that are left out in turn; more would tell no more. */
const tried = 8;

/**
 * Leaves each seed out and asks whether the others lead to it: by evidence (is it a member of what
 * they find?) and by rank (a seed that has nothing to do with them stands anywhere).
 *
 * @param rank scores all nodes from some of the seeds
 */
export function judgeCohesion(
  channels: Channels,
  order: number,
  seeds: readonly number[],
  rank: (seeds: readonly number[]) => Float64Array,
): Cohesion {
  const recovered: boolean[] = [];
  const ranks: number[] = [];
  for (const left of seeds.slice(0, tried)) {
    const others = seeds.filter((seed) => seed !== left);
    const scores = rank(others);
    const ranking = highest(channels.accounts, scores).filter((node) => node !== left);
    const start = ranking.slice(0, surveyParameters.start);
    const { probability } = judgeMembership(channels, order, others, start);
    recovered.push(probability[left] > 0.5);
    const before = ranking.filter(
      (node) => scores[node] >= scores[left] && !others.includes(node),
    ).length;
    ranks.push((before + 1) / channels.accounts.length);
  }
  return { recovered, ranks, chance: fisher(ranks) };
}

/** The combined probability of independent ones: Fisher's method, chi-square with 2k degrees. */
function fisher(probabilities: readonly number[]): number {
  const half = -probabilities.reduce((sum, p) => sum + Math.log(Math.max(p, 1e-300)), 0);
  // The survival function of a chi-square with an even number of degrees is a Poisson sum.
  let term = Math.exp(-half);
  let sum = term;
  for (let k = 1; k < probabilities.length; k += 1) {
    term *= half / k;
    sum += term;
  }
  return Math.min(1, sum);
}
