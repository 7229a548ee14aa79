import { pick, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { intern } from './strings.ts';
import { inventedWord } from './topics.ts';
import type { World } from './world.ts';

const code = (random: Random) => random.uint32().toString(36).padStart(7, '0').slice(-6);

/** Links as people put them into posts and profiles: by number, interned. */
export const dropLink = (random: Random): string => `https://drop.example/${code(random)}`;
export const inviteLink = (random: Random): string =>
  `https://parlour.example/invite/${code(random)}`;
const shortLink = (random: Random): string => `https://sho.example/${code(random)}`;
export const shopLink = (random: Random): string => `https://market.example/shop/${code(random)}`;
export const donationLink = (random: Random): string => `https://giving.example/${code(random)}`;

export const newsLink = (world: World, random: Random): string => {
  const story = skewedRank(random, Math.max(60, Math.round(world.accounts / 300)), 2);
  return `https://morning.example/2026/story-${story + 1}`;
};

/** A link of ordinary life: mostly news, now and then something of one's own. */
export function ordinaryLink(world: World, random: Random): number {
  const unit = random.unit();
  if (unit < 0.6) return intern(world.strings, newsLink(world, random));
  if (unit < 0.75)
    return intern(
      world.strings,
      `https://clips.example/v/${skewedRank(random, world.accounts, 2)}`,
    );
  if (unit < 0.8)
    return intern(world.strings, `https://sho.example/${skewedRank(random, 200, 2).toString(36)}`);
  if (unit < 0.87) return intern(world.strings, shortLink(random));
  if (unit < 0.97) return intern(world.strings, dropLink(random));
  return intern(world.strings, inviteLink(random));
}

export const paymentHandle = (random: Random): string =>
  `pay:${inventedWord(random.uint32())}${random.below(900) + 100}`;

/** A picture nobody has seen before. */
export const newPicture = (world: World): number => world.pictures++;

export const meme = (world: World, random: Random): number => skewedRank(random, world.memes, 1.8);

/** Somebody whom the account follows in its ordinary life, or -1. */
export function friendOf(world: World, random: Random, account: number): number {
  const following = world.following[account]!;
  if (following.length === 0) return -1;
  for (let tries = 0; tries < 3; tries++) {
    const other = pick(random, following);
    if (world.population.group[other] !== 'celebrity') return other;
  }
  return -1;
}
