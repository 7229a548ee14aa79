import { logNormal, pick, pickWeighted, runningSums } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import type { Role } from '../types.ts';
import { drawAge, drawRegistration } from '../world/population.ts';
import type { World } from '../world/world.ts';
import { banAndReturn, keepBackups, pairPersons, type Return } from './persons.ts';
import { inventVocabulary, type Vocabulary } from './vocabulary.ts';

/** A circle of advertisers who know each other, with their regular consumers. */
interface Ring {
  readonly advertisers: number[];
  readonly aggregators: number[];
  readonly bridges: number[];
  /** Rings it deals with. */
  readonly neighbours: number[];
}

export interface Trade {
  readonly vocabulary: Vocabulary;
  readonly rings: Ring[];
  readonly members: number[];
  readonly advertisers: number[];
  readonly consumers: number[];
  readonly aggregators: number[];
  readonly backups: number[];
  readonly bridges: number[];
  /** The first ring of each member. */
  readonly ringOf: Map<number, number>;
  /** The advertiser whose backup an account is. */
  readonly mainOf: Map<number, number>;
  readonly returns: readonly Return[];
}

export const articleAdvertisers = 405 / 100_000;
const shares = { advertiser: 0.26, consumer: 0.6, aggregator: 0.04, backup: 0.08, bridge: 0.02 };
const leastMembers = 12;

/** How many members a world has: see `SimulationOptions.preset` and `memberShare`. */
export function plannedMembers(world: World): number {
  const { preset, memberShare = 0.002, accounts } = world.options;
  const planned =
    preset === 'article'
      ? Math.round(accounts * articleAdvertisers) / shares.advertiser
      : accounts * memberShare;
  return Math.max(leastMembers, Math.round(planned));
}

function recruit(world: World, random: Random, count: number, role: Role): number[] {
  const { population, window } = world;
  return Array.from({ length: count }, () => {
    const account = world.unassigned.pop()!;
    population.role[account] = role;
    population.age[account] = drawAge(random, ages[role]);
    population.created[account] = 0.85 * drawRegistration(random, window);
    population.sociability[account] = Math.max(0.35, population.sociability[account]!);
    return account;
  });
}

const ages: Readonly<Record<Role, readonly number[]>> = {
  advertiser: [0.01, 0.07, 0.14],
  consumer: [0, 0.01, 0.025],
  aggregator: [0, 0, 0.03],
  backup: [0, 0, 0],
  bridge: [0, 0, 0.03],
};

function formRings(random: Random, advertisers: readonly number[]): Ring[] {
  const count = advertisers.length < 4 ? 1 : Math.max(2, Math.round(advertisers.length / 8));
  const rings: Ring[] = Array.from({ length: count }, () => ({
    advertisers: [],
    aggregators: [],
    bridges: [],
    neighbours: [],
  }));
  const weights = runningSums(rings.map(() => logNormal(random, 1, 0.5)));
  for (const [i, account] of advertisers.entries()) {
    const ring = i < 2 * count ? i % count : pickWeighted(random, weights);
    rings[ring]!.advertisers.push(account);
  }
  for (let i = 1; i < count; i++) {
    for (const other of new Set([i - 1, random.below(i)])) {
      rings[i]!.neighbours.push(other);
      rings[other]!.neighbours.push(i);
    }
  }
  return rings;
}

/** Gives every member a part. Needs the devices and communities of ordinary life. */
export function castTrade(world: World): Trade {
  const random = world.stream('trade cast');
  const total = plannedMembers(world);
  const many = (role: Role, least: number) => Math.max(least, Math.round(total * shares[role]));
  const advertisers = recruit(world, random, many('advertiser', 3), 'advertiser');
  const aggregators = recruit(world, random, many('aggregator', 1), 'aggregator');
  const backups = recruit(world, random, many('backup', 1), 'backup');
  const bridges = recruit(world, random, many('bridge', 1), 'bridge');
  const cast = advertisers.length + aggregators.length + backups.length + bridges.length;
  const consumers = recruit(world, random, total - cast, 'consumer');
  const returns = banAndReturn(world, random, advertisers);
  pairPersons(
    world,
    random,
    advertisers,
    new Set(returns.flatMap((pair) => [pair.banned, pair.anew])),
  );
  const anew = new Set(returns.map((pair) => pair.anew));
  const mainOf = keepBackups(
    world,
    random,
    backups,
    advertisers.filter((account) => !anew.has(account)),
  );
  const rings = formRings(
    random,
    advertisers.filter((account) => !anew.has(account)),
  );
  const ringOf = new Map<number, number>();
  for (const [index, ring] of rings.entries())
    for (const a of ring.advertisers) ringOf.set(a, index);
  for (const pair of returns) {
    const ring = ringOf.get(pair.banned)!;
    ringOf.set(pair.anew, ring);
    rings[ring]!.advertisers.push(pair.anew);
  }
  for (const [backup, main] of mainOf) ringOf.set(backup, ringOf.get(main)!);
  const sizes = runningSums(rings.map((ring) => ring.advertisers.length));
  for (const account of consumers) ringOf.set(account, pickWeighted(random, sizes));
  for (const [i, account] of aggregators.entries()) {
    const ring = i < rings.length ? i : pickWeighted(random, sizes);
    ringOf.set(account, ring);
    rings[ring]!.aggregators.push(account);
  }
  for (const account of bridges) {
    const ring = random.below(rings.length);
    ringOf.set(account, ring);
    rings[ring]!.bridges.push(account);
    const { neighbours } = rings[ring]!;
    if (neighbours.length > 0) rings[pick(random, neighbours)]!.bridges.push(account);
  }
  return {
    vocabulary: inventVocabulary(world.stream('vocabulary'), world.options.days),
    rings,
    members: [...advertisers, ...aggregators, ...backups, ...bridges, ...consumers],
    advertisers,
    consumers,
    aggregators,
    backups,
    bridges,
    ringOf,
    mainOf,
    returns,
  };
}
