import { investigate, type Member, randomStream, shuffled, worldSource } from '@breakwater/network';
import type { Truth } from '@breakwater/simulator';
import type { KnownWorld } from './world.ts';

/** What one world says of the engine; shares are 0..1. */
export interface Measured {
  readonly members: number;
  /** True members among the first |members| ranks. */
  readonly precisionAtSize: number;
  readonly precision: number;
  readonly recall: number;
  /** Journalists, advocates and accounts of the support group held to be members. */
  readonly protectedMembers: number;
  readonly rolesRight: number;
  /** Of the true members found, under 18 and of stated age. */
  readonly atRiskRecall: number;
  /** Of the draws of ordinary accounts. */
  readonly drawsFound: number;
  readonly draws: number;
  readonly seconds: number;
}

const protectedGroups = new Set(['journalist', 'advocate', 'support-group']);

/** Investigates from 5 random advertisers, and from ordinary accounts drawn at random. */
export async function measure(
  { world, truth }: KnownWorld,
  seed: number,
  draws: number,
): Promise<Measured> {
  const random = randomStream(seed);
  const source = worldSource(world);
  const all = [...truth.values()];
  const advertisers = all.filter(({ role }) => role === 'advertiser');
  const order = shuffled(advertisers.length, random);
  const network = advertisers[order[0]].network;
  const peers = [...order].map((index) => advertisers[index]).filter((a) => a.network === network);
  const seeds = peers.slice(0, 5).map(({ account }) => account);
  const members = new Set(
    all.filter((account) => account.role && account.network === network).map((a) => a.account),
  );

  const started = performance.now();
  const found = await investigate(source, seeds);
  const seconds = (performance.now() - started) / 1000;
  const top = await investigate(source, seeds, { limit: members.size });
  const right = found.members.filter(({ account }) => members.has(account));

  const ordinary = all.filter(({ role, group }) => role === null && group === 'ordinary');
  let drawsFound = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = Array.from(
      { length: 5 },
      () => ordinary[Math.floor(random() * ordinary.length)].account,
    );
    if ((await investigate(source, drawn)).found) drawsFound += 1;
  }
  return {
    members: members.size,
    precisionAtSize: share(top.members, ({ account }) => members.has(account)),
    precision: right.length / Math.max(1, found.members.length),
    recall: right.length / members.size,
    protectedMembers: found.members.filter(({ account }) =>
      protectedGroups.has(truth.get(account)?.group ?? ''),
    ).length,
    rolesRight: share(right, ({ account, role }) => truth.get(account)?.role === role),
    atRiskRecall: atRiskRecall(right, truth),
    drawsFound,
    draws,
    seconds,
  };
}

function atRiskRecall(found: readonly Member[], truth: ReadonlyMap<string, Truth>): number {
  const atRisk = found.filter(
    ({ account, facts }) => truth.get(account)?.atRisk && facts.ageBand !== undefined,
  );
  return share(atRisk, (member) => member.atRisk);
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 1 : items.filter(test).length / items.length;
}
