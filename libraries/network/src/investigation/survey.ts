import { type Channels, channelsOf } from './channels.ts';
import { type GatherOptions, gatherer, type Surroundings } from './gather.ts';
import { judgeMembership, type Membership } from './membership.ts';
import { memberRanker } from './rank-members.ts';
import type { EvidenceSource, Handle, InvestigationProgress } from './types.ts';

/** Surroundings of the seeds, and what was judged of every account in them. */
export interface Survey {
  readonly surroundings: Surroundings;
  readonly channels: Channels;
  /** Nodes of the seeds. */
  readonly seeds: readonly number[];
  readonly membership: Membership;
  /** By node, in bits; orders accounts. */
  readonly order: Float64Array;
  readonly rounds: number;
  /** Scores nodes from any seeds among the same surroundings. */
  readonly rank: (seeds: readonly number[]) => Float64Array;
}

export const surveyParameters = {
  /** Subjects read in the first round; each further round doubles them. */
  budget: 8_000,
  mostBudget: 64_000,
  /** Share of the platform beyond which reading is no longer of the surroundings alone. */
  mostOfPlatform: 0.5,
  /**
   * Share of the members that were met in the later half of the reading, above which it was too
   * short: a network that was read to its end was met early.
   */
  late: 0.1,
  /** Highest-ranked accounts that count as members before any evidence is judged. */
  start: 20,
  /** Weight of the evidence beside the walk in the order; the two are far from independent. */
  evidence: 0.5,
} as const;

/**
 * Reads and judges the surroundings of the seeds, in rounds: while members are still met late in the
 * reading, it goes on to twice as much.
 */
export async function survey(
  source: EvidenceSource,
  seeds: readonly Handle[],
  options: GatherOptions,
  progress: InvestigationProgress,
): Promise<Survey> {
  const { late, start, mostOfPlatform } = surveyParameters;
  const mostBudget = Math.min(surveyParameters.mostBudget, source.accounts * mostOfPlatform);
  const readTo = gatherer(source, seeds, options, progress);
  let budget: number = surveyParameters.budget;
  const mostRounds = 1 + Math.max(0, Math.floor(Math.log2(mostBudget / budget)));
  for (let round = 1; ; round += 1) {
    const surroundings = await readTo(budget);
    progress('judge', round, mostRounds);
    const judged = judge(surroundings, seeds);
    const { accounts } = judged.channels;
    const isMember = (node: number) => judged.membership.probability[node] > 0.5;
    const members = accounts.filter(isMember);
    const metLate = accounts.slice(accounts.length / 2).filter(isMember);
    const whole = surroundings.nodes.length < budget;
    const enough = members.length <= start || metLate.length < late * members.length;
    if (whole || enough || round === mostRounds) return { ...judged, surroundings, rounds: round };
    budget *= 2;
  }
}

function judge(
  surroundings: Surroundings,
  seedHandles: readonly Handle[],
): Omit<Survey, 'surroundings' | 'rounds'> {
  const { graph, nodeOf } = surroundings;
  const channels = channelsOf(surroundings);
  const seeds = seedHandles.map((seed) => nodeOf.get(seed)!);
  const rank = memberRanker(graph);
  const scores = rank(seeds);
  const start = highest(channels.accounts, scores).slice(0, surveyParameters.start);
  const membership = judgeMembership(channels, graph.order, seeds, start);
  const weight = channels.several ? surveyParameters.evidence : 0;
  const order = scores.map(
    (score, node) => Math.log2(score + 1e-12) + weight * membership.bits[node],
  );
  return { channels, seeds, membership, order, rank };
}

/** Accounts with any score, the highest first. */
export function highest(accounts: readonly number[], scores: Float64Array): number[] {
  return accounts.filter((node) => scores[node] > 0).sort((a, b) => scores[b] - scores[a] || a - b);
}
