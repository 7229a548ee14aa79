import type { Channel, Channels, SharedThing } from './channels.ts';

/** One configuration for every record; by judgement, not fitted to any. */
export const membershipParameters = {
  iterations: 20,
  /** Bits that one channel can give: one kind alone decides only where it is overwhelming. */
  most: 20,
  /** Bits that one channel can take: not doing something tells little. */
  least: -3,
  /** Bits that one shared thing can give. */
  mostOfThing: 6,
  /**
   * Channels are not independent (who follows also reacts), so that their sum is overconfident;
   * it is tempered by this factor (in the manner of Hand and Yu 2001 on naive Bayes).
   */
  temper: 0.7,
  /** Bits beyond even odds that membership asks for: 16 to 1. */
  margin: 4,
} as const;

export interface Membership {
  /** Evidence of membership by node, in bits (log2 of the likelihood ratio), tempered. */
  readonly bits: Float64Array;
  /** Probability of membership by node, 0..1; seeds are judged like all others. */
  readonly probability: Float64Array;
  /** Untempered bits by kind of evidence: `follow>` as done, `follow<` as received, `payment` shared. */
  readonly byKind: ReadonlyMap<string, Float64Array>;
}

/**
 * Who belongs to the network, by what accounts do to its members compared with what chance gives in
 * the same surroundings: a mixture of two kinds of account (members, others) that differ in the rate
 * at which each channel leads to members, fitted by expectation-maximisation (Dempster, Laird, Rubin
 * 1977) from the seeds and the accounts that stand highest (`start`).
 *
 * Two cares: what others do to an account counts for no more than what it does itself, so that the
 * targets of a network are not its members; and rates are judged among the surroundings, where
 * company with members is common, so that living nearby is no evidence.
 * Cost: O(evidence) an iteration.
 */
export function judgeMembership(
  channels: Channels,
  order: number,
  seeds: readonly number[],
  start: readonly number[],
): Membership {
  const { accounts } = channels;
  const { temper, margin, iterations } = membershipParameters;
  let weights = new Float64Array(order);
  for (const node of start) weights[node] = 1;
  for (const seed of seeds) weights[seed] = 1;
  const isSeed = new Set(seeds);
  const bits = new Float64Array(order);
  const probability = new Float64Array(order);
  let byKind = new Map<string, Float64Array>();

  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const size = accounts.reduce((sum, node) => sum + weights[node], 0);
    const own = new Float64Array(order);
    const others = new Float64Array(order);
    byKind = new Map();
    for (const channel of channels.actions) {
      const done = judgeChannel(channel, true, accounts, weights, size);
      byKind.set(`${channel.name}>`, done);
      for (const node of accounts) own[node] += done[node];
      if (channel.symmetric) continue;
      const received = judgeChannel(channel, false, accounts, weights, size);
      byKind.set(`${channel.name}<`, received);
      for (const node of accounts) others[node] += received[node];
    }
    for (const [kind, sums] of judgeThings(channels.things, accounts, weights, size)) {
      byKind.set(kind, sums);
      for (const node of accounts) own[node] += sums[node];
    }

    const prior = Math.log2((size + 1) / accounts.length);
    const next = new Float64Array(order);
    let change = 0;
    for (const node of accounts) {
      const received = Math.min(others[node], Math.max(0, own[node]));
      bits[node] = temper * (own[node] + received);
      probability[node] = 1 / (1 + 2 ** -(bits[node] + prior - margin));
      next[node] = isSeed.has(node) ? 1 : probability[node];
      change += Math.abs(next[node] - weights[node]);
    }
    weights = next;
    if (change < 0.5) break;
  }
  return { bits, probability, byKind };
}

/** The bits that one channel gives or takes, as acted (`outward`) or as received. */
function judgeChannel(
  { graph }: Channel,
  outward: boolean,
  accounts: readonly number[],
  weights: Float64Array,
  size: number,
): Float64Array {
  const bits = new Float64Array(weights.length);
  const offsets = outward ? graph.outOffsets : graph.inOffsets;
  const ends = outward ? graph.outTargets : graph.inSources;
  const toMembers = new Float64Array(bits.length);
  let all = 0;
  let met = 0;
  let allOfMembers = 0;
  let metByMembers = 0;
  for (const node of accounts) {
    let members = 0;
    for (let arc = offsets[node]; arc < offsets[node + 1]; arc += 1) members += weights[ends[arc]];
    const degree = offsets[node + 1] - offsets[node];
    toMembers[node] = members;
    all += degree * (1 - weights[node]);
    met += members * (1 - weights[node]);
    allOfMembers += degree * weights[node];
    metByMembers += members * weights[node];
  }
  const chance = Math.min(0.9, Math.max(1e-6, (met + 1) / (all + accounts.length / (size + 1))));
  const rate = Math.min(0.95, Math.max(chance * 2, (metByMembers + 1) / (allOfMembers + 2)));
  if (rate <= chance) return bits;
  const hit = Math.log2(rate / chance);
  const miss = Math.log2((1 - rate) / (1 - chance));
  const { most, least } = membershipParameters;
  for (const node of accounts) {
    const degree = offsets[node + 1] - offsets[node];
    if (degree === 0) continue;
    const gain = toMembers[node] * hit + (degree - toMembers[node]) * miss;
    bits[node] = Math.max(least, Math.min(most, gain));
  }
  return bits;
}

/** The bits, by kind, of things that are shared with members more than chance would have it. */
function judgeThings(
  things: readonly SharedThing[],
  accounts: readonly number[],
  weights: Float64Array,
  size: number,
): Map<string, Float64Array> {
  const { most, mostOfThing } = membershipParameters;
  const byKind = new Map<string, Float64Array>();
  const chance = (size + 1) / accounts.length;
  for (const { kind, users, accounts: near } of things) {
    let sums = byKind.get(kind);
    if (sums === undefined) {
      sums = new Float64Array(weights.length);
      byKind.set(kind, sums);
    }
    let members = 0;
    for (const node of near) members += weights[node];
    for (const node of near) {
      const others = members - weights[node];
      if (others <= 0) continue;
      const gain = Math.log2(1 + others / (users - 1) / chance);
      sums[node] += Math.min(mostOfThing, gain) * Math.min(1, others);
    }
  }
  for (const sums of byKind.values()) {
    for (const node of accounts) sums[node] = Math.min(most, sums[node]);
  }
  return byKind;
}
