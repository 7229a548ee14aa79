import { pick, poisson, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { communityOf } from './communities.ts';
import { emit } from './emit.ts';
import { EventKind } from './events.ts';
import { day, type World } from './world.ts';

/** When `account` comes to follow or meet `other`: soon after both exist, as a rule. */
function meetingTime(world: World, random: Random, account: number, other: number): number {
  const { created, ended } = world.population;
  const from = Math.max(created[account]!, created[other]!);
  const to = Math.min(ended[account]!, ended[other]!, world.window);
  return from + 1 + (to - from) * Math.exp(1.6 * Math.log(random.unit() || 1e-9));
}

/**
 * A follow, once for each pair, while both exist. A few are undone later. Returns whether it is
 * there (and kept).
 */
export function follow(
  world: World,
  random: Random,
  account: number,
  other: number,
  time = meetingTime(world, random, account, other),
): boolean {
  const own = world.following[account]!;
  if (account === other || time >= world.population.ended[other]! || own.includes(other))
    return false;
  const event = emit(world, EventKind.follow, account, other, time);
  if (event < 0) return false;
  own.push(other);
  world.followers[other]!.push(account);
  if (random.chance(0.025)) {
    emit(world, EventKind.undo, account, event, time + day * (0.05 + 12 * random.unit()));
  }
  return true;
}

/** Follows among a tight group: each pair and direction with the given probability. */
export function knit(world: World, random: Random, group: readonly number[], probability: number) {
  for (const account of group) {
    for (const other of group)
      if (random.chance(probability)) follow(world, random, account, other);
  }
}

function chooseOther(world: World, random: Random, account: number): number {
  const unit = random.unit();
  const following = world.following[account]!;
  if (unit < 0.14) return world.celebrities[skewedRank(random, world.celebrities.length, 1.7)]!;
  if (unit < 0.23 && following.length > 0) {
    const further = world.following[pick(random, following)]!;
    if (further.length > 0) return pick(random, further);
  }
  if (unit < 0.33) {
    const followers = world.followers[account]!;
    if (followers.length > 0) return pick(random, followers);
  }
  if (unit < 0.42) return random.below(world.accounts);
  const members = world.communities.members[communityOf(world, random, account)]!;
  return members[skewedRank(random, members.length, 2.2)]!;
}

/** How many an account comes to follow in its ordinary life. */
function appetite(world: World, random: Random, account: number): number {
  const group = world.population.group[account]!;
  const sociability = world.population.sociability[account]!;
  if (group === 'bot') return random.chance(0.4) ? 40 + random.below(260) : random.below(12);
  if (group === 'celebrity') return random.below(60);
  if (group === 'journalist') return 30 + random.below(90);
  return Math.min(400, 1 + poisson(random, 10 * sociability));
}

/** Friends, the people of one's communities, the famous, friends of friends, and whoever follows. */
export function followInOrdinaryLife(
  world: World,
  households: readonly number[][],
  schools: readonly number[][],
): void {
  const random = world.stream('follows');
  for (const household of households) knit(world, random, household, 0.55);
  for (const school of schools) {
    for (const pupil of school) {
      for (let mates = poisson(random, 2.5); mates > 0; mates--) {
        const mate = pick(random, school);
        if (follow(world, random, pupil, mate) && random.chance(0.6)) {
          follow(world, random, mate, pupil);
        }
      }
    }
  }
  for (let account = 0; account < world.accounts; account++) {
    for (let wanted = appetite(world, random, account); wanted > 0; wanted--) {
      follow(world, random, account, chooseOther(world, random, account));
    }
  }
}
