import { type Channels, channelsOf } from './channels.ts';
import { type GatherOptions, gather, type Surroundings } from './gather.ts';
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
  /** Subjects read in the first round, and for each member found in later ones. */
  budget: 8_000,
  budgetPerMember: 12,
  mostBudget: 60_000,
  mostRounds: 4,
  /** Highest-ranked accounts that count as members before any evidence is judged. */
  start: 20,
  /** Weight of the evidence beside the walk in the order; the two are far from independent. */
  evidence: 0.5,
} as const;

/**
 * Reads and judges the surroundings of the seeds, in rounds: where the network fills much of what
 * was read, its members are taken as the start of a wider reading.
 */
export async function survey(
  source: EvidenceSource,
  seeds: readonly Handle[],
  options: Omit<GatherOptions, 'budget'>,
  progress: InvestigationProgress,
): Promise<Survey> {
  let budget: number = surveyParameters.budget;
  let from: readonly Handle[] = seeds;
  let before = 0;
  for (let round = 1; ; round += 1) {
    const surroundings = await gather(source, from, { ...options, budget }, progress);
    progress('judge', round, surveyParameters.mostRounds);
    const judged = judge(surroundings, seeds, from);
    const { accounts } = judged.channels;
    const members = accounts.filter((node) => judged.membership.probability[node] > 0.5);
    const wanted = Math.min(
      surveyParameters.mostBudget,
      members.length * surveyParameters.budgetPerMember,
    );
    const settled = members.length < before * 1.05;
    const whole = surroundings.nodes.length < budget;
    if (wanted <= budget || settled || whole || round === surveyParameters.mostRounds) {
      return { ...judged, surroundings, rounds: round };
    }
    before = members.length;
    budget = wanted;
    from = [...new Set([...seeds, ...members.map((node) => surroundings.nodes[node].handle)])];
  }
}

function judge(
  surroundings: Surroundings,
  seedHandles: readonly Handle[],
  from: readonly Handle[],
): Omit<Survey, 'surroundings' | 'rounds'> {
  const { graph, nodeOf } = surroundings;
  const channels = channelsOf(surroundings);
  const seeds = seedHandles.map((seed) => nodeOf.get(seed)!);
  const rank = memberRanker(graph);
  const scores = rank(seeds);
  const known = from.length > seedHandles.length;
  const start = known
    ? from.flatMap((handle) => nodeOf.get(handle) ?? [])
    : highest(channels.accounts, scores).slice(0, surveyParameters.start);
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
