import { sweepCut } from '../walk/sweep-cut.ts';
import type { Cohesion } from './cohesion.ts';
import { highest, type Survey } from './survey.ts';

/** The members, highest first, and why the network ends there; or why there is none. */
export type Extent =
  | { readonly found: true; readonly members: readonly number[]; readonly text: string }
  | { readonly found: false; readonly reason: string };

/** Ranks as good as those of the seeds come by chance this seldom, where evidence alone is too thin. */
const significance = 1e-3;

/**
 * Where the network ends. Where evidence joins most of the seeds, the members are the accounts more
 * likely in than out; where it is too thin for that (a bare list of edges, a loose community) but the
 * seeds stand together far beyond chance, the ranking is cut at the first minimum of the normalised cut that stands out (Shi
 * and Malik 2000; Yang and Leskovec 2012): the least conductance of all would be that of the largest
 * region around the network.
 */
export function decideExtent(survey: Survey, cohesion: Cohesion, mostMembers: number): Extent {
  const { channels, membership, order, surroundings, seeds } = survey;
  const ranking = highest(
    channels.accounts,
    order.map((bits) => 2 ** bits),
  );
  const likely = ranking.filter((node) => membership.probability[node] > 0.5);
  if (seeds.length === 1) {
    if (membership.probability[seeds[0]] > 0.5 && likely.length > 2) {
      return evidenceExtent(likely, mostMembers);
    }
    return {
      found: false,
      reason: `One seed was given, and nothing ties it to other accounts more than chance would. Give two or more seeds.`,
    };
  }
  const recovered = cohesion.recovered.filter(Boolean).length;
  if (channels.several && recovered >= 2 && recovered * 2 >= cohesion.recovered.length) {
    return evidenceExtent(likely, mostMembers);
  }
  if (cohesion.chance < significance) {
    const candidates = ranking.slice(0, Math.min(mostMembers, Math.ceil(ranking.length / 2)));
    const { profile, volumes } = sweepCut(surroundings.graph, candidates);
    const cuts = profile.map((conductance, index) => conductance / (1 - volumes[index]));
    const size = firstMinimum(cuts, seeds.length * 2);
    return {
      found: true,
      members: candidates.slice(0, size),
      text: `The network ends after ${size} accounts, where the ranking is cut off from the rest at the first low conductance (${profile[size - 1].toFixed(3)}); evidence alone is too thin to judge single accounts.`,
    };
  }
  return {
    found: false,
    reason: `The seeds have too little in common: without a seed the others lead back to it in ${recovered} of ${cohesion.recovered.length} cases, and its rank among ${channels.accounts.length} accounts nearby is what chance gives (p = ${cohesion.chance.toPrecision(2)}).`,
  };
}

function evidenceExtent(likely: readonly number[], mostMembers: number): Extent {
  const members = likely.slice(0, mostMembers);
  const text =
    members.length < likely.length
      ? `The network is cut at the limit of ${mostMembers} members; ${likely.length} accounts are more likely in it than not.`
      : `The network ends after ${members.length} accounts: for all others, what they share with the members is more likely chance than membership.`;
  return { found: true, members, text };
}

/** How far the cut rises beyond a minimum that stands out. */
const rise = 1.2;

/**
 * The size, `smallest` at least, of the first prefix whose cut is a minimum that stands out: beyond
 * it the cut rises by a fifth before it falls lower.
 */
function firstMinimum(cuts: Float64Array, smallest: number): number {
  let best = Math.min(smallest, cuts.length);
  for (let size = best; size <= cuts.length; size += 1) {
    if (cuts[size - 1] < cuts[best - 1]) best = size;
    if (cuts[size - 1] > rise * cuts[best - 1]) break;
  }
  return best;
}
