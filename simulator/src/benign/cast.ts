import { logNormal } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import type { Group } from '../types.ts';
import { adult } from '../world/population.ts';
import type { World } from '../world/world.ts';

/** The benign groups that a careless method takes for the trade. */
export interface BenignCast {
  readonly journalists: number[];
  readonly advocates: number[];
  readonly supportGroups: number[][];
  readonly fanClubs: number[][];
  readonly rescues: number[][];
  readonly craftMarkets: CraftMarket[];
  readonly charities: number[];
  readonly bots: number[];
}

/** An honest market: built as the trade is, of sellers, buyers and curators. */
export interface CraftMarket {
  readonly sellers: number[];
  readonly buyers: number[];
  readonly curators: number[];
}

export function enlist(world: World, count: number, group: Group): number[] {
  const accounts: number[] = [];
  while (accounts.length < count && world.unassigned.length > 0) {
    const account = world.unassigned.pop()!;
    world.population.group[account] = group;
    accounts.push(account);
  }
  return accounts;
}

const groupsOf = (world: World, count: number, size: () => number, group: Group) =>
  Array.from({ length: count }, () => enlist(world, size(), group));

function enlistCelebrities(world: World, random: Random): void {
  const { population, celebrities } = world;
  for (const account of enlist(
    world,
    Math.max(5, Math.round(world.accounts * 0.0006)),
    'celebrity',
  )) {
    celebrities.push(account);
    population.age[account] = adult;
    population.created[account] = population.created[account]! * 0.3;
    population.popularity[account] = 20 + 30 * random.unit();
    population.sociability[account] = 1 + 2 * random.unit();
  }
}

const grownUp = (world: World, accounts: number[]): number[] => {
  for (const account of accounts) world.population.age[account] = adult;
  return accounts;
};

const livelier = (world: World, random: Random, accounts: number[]): number[] => {
  const { sociability } = world.population;
  for (const account of accounts) sociability[account] = Math.min(8, logNormal(random, 1.2, 0.5));
  return accounts;
};

/** Gives their part to all who have a benign one. */
export function castBenign(world: World): BenignCast {
  const random = world.stream('benign cast');
  const n = world.accounts;
  const share = (part: number, least: number) => Math.max(least, Math.round(n * part));
  const upTo = (least: number, most: number) =>
    Math.round(Math.min(most, n / 40, logNormal(random, (least + most) / 2.6, 0.5)) + least / 2);
  enlistCelebrities(world, random);
  const market = (): CraftMarket => ({
    sellers: livelier(
      world,
      random,
      enlist(world, Math.round(Math.min(40, n / 200)), 'craft-market'),
    ),
    buyers: enlist(world, Math.round(Math.min(90, n / 100)), 'craft-market'),
    curators: livelier(world, random, enlist(world, 3, 'craft-market')),
  });
  return {
    journalists: livelier(
      world,
      random,
      grownUp(world, enlist(world, share(0.0003, 4), 'journalist')),
    ),
    advocates: livelier(world, random, grownUp(world, enlist(world, share(0.0003, 4), 'advocate'))),
    supportGroups: groupsOf(
      world,
      share(0.00001, 1),
      () => Math.round(Math.min(36, 12 + n / 4000)),
      'support-group',
    ),
    fanClubs: groupsOf(world, share(1 / 8000, 2), () => upTo(12, 60), 'fan-club'),
    rescues: groupsOf(world, share(1 / 15000, 2), () => upTo(8, 30), 'rescue'),
    craftMarkets: Array.from({ length: share(1 / 50000, 1) }, market),
    charities: enlist(world, share(0.00005, 2), 'charity'),
    bots: enlist(world, share(0.004, 4), 'bot'),
  };
}
