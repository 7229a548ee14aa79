import { pick, poisson, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { communityOf } from './communities.ts';
import { publish } from './emit.ts';
import { type PostDraft, PostKind } from './posts.ts';
import { friendOf, meme, newPicture, newsLink, ordinaryLink } from './references.ts';
import { intern } from './strings.ts';
import { popularHashtags } from './topics.ts';
import type { World } from './world.ts';

/** Writes the posts of one account; each account is visited once. */
export type Writer = (author: number) => void;

/** Sometime in the account's life within the record. */
export function lifetimeMoment(world: World, random: Random, account: number): number {
  const { created, ended } = world.population;
  const from = created[account]!;
  return from + 1000 + (Math.min(ended[account]!, world.window) - from) * random.unit();
}

export const popularTag = (world: World, random: Random): number =>
  intern(world.strings, popularHashtags[skewedRank(random, popularHashtags.length, 1.6)]!);

/** A harmless word that some communities use, and the trade has borrowed. */
export type BorrowedWords = ReadonlyMap<number, string>;

export function ordinaryPost(
  world: World,
  random: Random,
  author: number,
  borrowed: BorrowedWords,
): PostDraft {
  const community = communityOf(world, random, author);
  const own = world.communities.tags[community]!;
  const tags: number[] = [];
  const draft: PostDraft = {
    kind: PostKind.ordinary,
    author,
    time: lifetimeMoment(world, random, author),
    community,
    tags,
  };
  if (random.chance(0.5)) {
    for (let i = 1 + random.below(2); i > 0; i--)
      tags.push(own[skewedRank(random, own.length, 1.3)]!);
  }
  if (random.chance(0.14)) tags.push(popularTag(world, random));
  const word = borrowed.get(community);
  if (word !== undefined && random.chance(0.35)) {
    draft.term = intern(world.strings, word);
    if (random.chance(0.6)) tags.push(draft.term);
  }
  if (random.chance(0.13)) {
    const friend = friendOf(world, random, author);
    if (friend >= 0) draft.mentions = [friend];
  }
  if (random.chance(0.09)) draft.link = ordinaryLink(world, random);
  if (random.chance(0.3)) {
    const passedOn = random.chance(0.22);
    draft.media = passedOn ? meme(world, random) : newPicture(world);
    if (passedOn && random.chance(0.4)) draft.copy = 1 + random.below(50);
  }
  return draft;
}

/** Communities of cooks and gardeners with a word of their own that means nothing else to them. */
export function lendWords(world: World, random: Random, words: readonly string[]): BorrowedWords {
  const { members } = world.communities;
  const fitting = members
    .map((_, i) => i)
    .filter((i) => members[i]!.length > 30 && members[i]!.length < 600);
  const lent = new Map<number, string>();
  for (const word of words)
    for (let i = 0; i < 2 && fitting.length > 0; i++) lent.set(pick(random, fitting), word);
  return lent;
}

export function ordinaryWriter(world: World, random: Random, borrowed: BorrowedWords): Writer {
  const { group, sociability } = world.population;
  return (author) => {
    for (let left = poisson(random, 1.6 * sociability[author]!); left > 0; left--) {
      const draft = ordinaryPost(world, random, author, borrowed);
      publish(
        world,
        group[author] === 'celebrity' ? { ...draft, kind: PostKind.celebrity } : draft,
      );
    }
  };
}

/** Bots repeat headlines. */
export function newsWriter(world: World, random: Random): Writer {
  return (author) => {
    for (let left = 3 + poisson(random, 12); left > 0; left--) {
      publish(world, {
        kind: PostKind.news,
        author,
        time: lifetimeMoment(world, random, author),
        tags: random.chance(0.4) ? [popularTag(world, random)] : [],
        link: intern(world.strings, newsLink(world, random)),
      });
    }
  };
}
