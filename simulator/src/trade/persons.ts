import { logNormal, shuffle } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { day, type World } from '../world/world.ts';

/** A banned advertiser and the account that took its place. */
export interface Return {
  readonly banned: number;
  readonly anew: number;
}

/** Some advertisers are banned, and most of them register anew within days. */
export function banAndReturn(
  world: World,
  random: Random,
  advertisers: readonly number[],
): Return[] {
  const { population, window, devices } = world;
  const returns: Return[] = [];
  const pairs = Math.max(1, Math.round(advertisers.length * 0.12));
  const drawn = shuffle(random, [...advertisers]);
  const ban = (account: number) => {
    population.created[account] = population.created[account]! * 0.4;
    population.ended[account] = window * (0.3 + 0.45 * random.unit());
    population.banned[account] = 1;
  };
  for (let i = 0; i < pairs && drawn.length > 2; i++) {
    const banned = drawn.pop()!;
    const anew = drawn.pop()!;
    ban(banned);
    const absence = Math.min(5 * day, window / 12, logNormal(random, 1.2 * day, 0.7));
    population.created[anew] = population.ended[banned]! + absence;
    population.person[anew] = population.person[banned]!;
    population.age[anew] = population.age[banned]!;
    if (random.chance(0.75)) devices.personal[anew] = devices.personal[banned]!;
    devices.place[anew] = devices.place[banned]!;
    world.communities.of[anew] = [...world.communities.of[banned]!];
    returns.push({ banned, anew });
  }
  for (let i = 0; i < advertisers.length * 0.07 && drawn.length > 1; i++) ban(drawn.pop()!);
  return returns;
}

export function keepBackups(
  world: World,
  random: Random,
  backups: readonly number[],
  mains: readonly number[],
) {
  const { population, devices, window } = world;
  const mainOf = new Map<number, number>();
  const free = shuffle(random, [...mains]);
  for (const [i, backup] of backups.entries()) {
    const main = free[i % free.length]!;
    mainOf.set(backup, main);
    population.person[backup] = population.person[main]!;
    population.age[backup] = population.age[main]!;
    const to = Math.min(window, population.ended[main]!);
    const from = population.created[main]!;
    population.created[backup] = from + (to - from) * 0.6 * random.unit();
    if (random.chance(0.75)) devices.personal[backup] = devices.personal[main]!;
    devices.place[backup] = devices.place[main]!;
  }
  return mainOf;
}

/** A few people keep two advertising accounts side by side. */
export function pairPersons(
  world: World,
  random: Random,
  advertisers: readonly number[],
  taken: Set<number>,
) {
  const free = shuffle(
    random,
    advertisers.filter((account) => !taken.has(account)),
  );
  for (let i = 0; i + 1 < free.length * 0.1; i += 2) {
    const [one, other] = [free[i]!, free[i + 1]!];
    world.population.person[other] = world.population.person[one]!;
    world.population.age[other] = world.population.age[one]!;
    if (random.chance(0.7)) world.devices.personal[other] = world.devices.personal[one]!;
  }
}
