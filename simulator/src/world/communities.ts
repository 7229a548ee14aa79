import { pick, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { intern } from './strings.ts';
import { inventedWord, topics } from './topics.ts';
import type { World } from './world.ts';

const smallest = 6;
const exponent = 1.05;
const membershipsPerAccount = 2.1;

/** Sizes from a Pareto law, largest first, until there is room for everybody about twice. */
function drawSizes(random: Random, accounts: number): number[] {
  const largest = Math.max(60, accounts * 0.05);
  const sizes: number[] = [];
  for (let room = accounts * membershipsPerAccount; room > 0; ) {
    const size = Math.round(smallest * Math.exp(-Math.log(1 - random.unit()) / exponent));
    if (size > largest) continue;
    sizes.push(size);
    room -= size;
  }
  return sizes.sort((a, b) => b - a);
}

function nameTags(world: World, random: Random, topic: number, size: number): number[] {
  const words = topics[topic]!;
  const tags: string[] = [];
  if (size > 40 || random.chance(0.5)) tags.push(words[0]!, pick(random, words));
  const own = inventedWord(random.uint32());
  tags.push(own + pick(random, words));
  if (random.chance(0.5)) tags.push(own);
  if (random.chance(0.3)) tags.push(pick(random, words) + inventedWord(random.uint32()));
  return tags.map((tag) => intern(world.strings, tag));
}

/**
 * Communities of interest of every size. A small one draws most of its accounts from one larger
 * one, so that communities lie within communities.
 */
export function formCommunities(world: World): void {
  const random = world.stream('communities');
  const { accounts, communities, population } = world;
  const sizes = drawSizes(random, accounts);
  communities.topic = new Int32Array(sizes.length);
  for (const [community, size] of sizes.entries()) {
    const parent = skewedRank(random, community, 1.5);
    const within = community > 3 && sizes[parent]! > 3 * size ? communities.members[parent]! : null;
    const drawn = new Set<number>();
    for (let tries = 0; drawn.size < size && tries < 3 * size; tries++) {
      drawn.add(within && random.chance(0.65) ? pick(random, within) : random.below(accounts));
    }
    communities.topic[community] =
      within && random.chance(0.7) ? communities.topic[parent]! : random.below(topics.length);
    communities.tags.push(nameTags(world, random, communities.topic[community]!, size));
    communities.members.push(byPopularity(drawn, population.popularity));
    for (const account of drawn) communities.of[account]!.push(community);
  }
  settle(world, random);
}

const byPopularity = (accounts: Iterable<number>, popularity: Float32Array) =>
  Int32Array.from(accounts).sort((a, b) => popularity[b]! - popularity[a]! || a - b);

/** Nobody is without a community, and any of one's communities may be the one that matters most. */
function settle(world: World, random: Random): void {
  for (const own of world.communities.of) {
    if (own.length === 0)
      own.push(skewedRank(random, Math.min(40, world.communities.members.length), 2));
    const first = random.below(own.length);
    const held = own[0]!;
    own[0] = own[first]!;
    own[first] = held;
  }
}

/** One of an account's communities: the first in six cases of ten. */
export function communityOf(world: World, random: Random, account: number): number {
  const own = world.communities.of[account]!;
  return own.length === 1 || random.chance(0.6) ? own[0]! : pick(random, own);
}
