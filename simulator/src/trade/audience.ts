import { exponential, pick, pickWeighted, runningSums } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { communityOf } from '../world/communities.ts';
import { follow } from '../world/follows.ts';
import { day, type World } from '../world/world.ts';
import { articleAdvertisers, type Trade } from './cast.ts';

/** In the investigation: 112 of 405 advertisers had 22,000 unique followers. */
const articleTop = 112 / 405;
const articleFollowers = 22_000 / 405;
const strangersPerAdvertiser = 24;

/** The share of the advertisers that the followers were counted of. */
const countedAdvertisers = (advertisers: number): number =>
  Math.max(1, Math.round(advertisers * articleTop));

/** Accounts that follow any of the `count` most followed of `accounts`. */
function uniqueFollowersOfTop(world: World, accounts: readonly number[], count: number): number {
  const top = [...accounts]
    .sort((a, b) => world.followers[b]!.length - world.followers[a]!.length || a - b)
    .slice(0, count);
  return new Set(top.flatMap((account) => world.followers[account]!)).size;
}

/** Somebody who knows nothing of the trade, as a rule from a community the advertiser poses in. */
function stranger(world: World, random: Random, advertiser: number): number {
  const { role, group, sociability } = world.population;
  for (;;) {
    const members = world.communities.members[communityOf(world, random, advertiser)]!;
    const account = random.chance(0.5) ? pick(random, members) : random.below(world.accounts);
    if (role[account] !== null || !random.chance(0.15 + 0.5 * sociability[account]!)) continue;
    if (group[account] === 'journalist' || group[account] === 'advocate') continue;
    if (group[account] === 'support-group' || group[account] === 'targeted') continue;
    // Whoever meets this more than twice begins to see what it is.
    const met = world.following[account]!.filter((other) => role[other] !== null).length;
    if (met > 1 && random.chance(0.8)) continue;
    return account;
  }
}

/** Ordinary accounts follow members unknowingly, and are followed back now and then. */
export function drawAudience(world: World, trade: Trade, known: ReadonlyMap<number, number>): void {
  const random = world.stream('audience');
  const { advertisers } = trade;
  const sums = runningSums(advertisers.map((account) => known.get(account)!));
  const gain = (wanted: number) => {
    for (let left = wanted; left > 0; left--) {
      const advertiser = advertisers[pickWeighted(random, sums)]!;
      const follower = stranger(world, random, advertiser);
      if (follow(world, random, follower, advertiser) && random.chance(0.12)) {
        follow(world, random, advertiser, follower);
      }
    }
  };
  if (world.options.preset !== 'article') {
    gain(advertisers.length * strangersPerAdvertiser);
    return;
  }
  const target = Math.round(world.accounts * articleAdvertisers * articleFollowers);
  const count = countedAdvertisers(advertisers.length);
  for (let rounds = 0; rounds < 200; rounds++) {
    const missing = target - uniqueFollowersOfTop(world, advertisers, count);
    if (missing <= target * 0.01) break;
    gain(Math.ceil(missing / 2));
  }
}

/** The account that takes the place of a banned one wins back a share of its followers. */
export function winBack(world: World, trade: Trade): void {
  const random = world.stream('win back');
  const { created, role } = world.population;
  for (const { banned, anew } of trade.returns) {
    const share = 0.3 + 0.35 * random.unit();
    for (const follower of [...world.followers[banned]!]) {
      if (follower === anew || !random.chance(role[follower] === null ? share * 0.6 : share))
        continue;
      const time =
        Math.max(created[anew]!, created[follower]!) + exponential(random, 3 * day) + 60_000;
      follow(world, random, follower, anew, time);
    }
  }
}
