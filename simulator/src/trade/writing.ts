import { pick, poisson, sample } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { publish } from '../world/emit.ts';
import { type PostDraft, PostKind } from '../world/posts.ts';
import { intern } from '../world/strings.ts';
import { inventedWord } from '../world/topics.ts';
import { day, type World } from '../world/world.ts';
import {
  type BorrowedWords,
  lifetimeMoment,
  ordinaryPost,
  popularTag,
  type Writer,
} from '../world/writing.ts';
import type { Trade } from './cast.ts';
import type { Belongings } from './profiles.ts';
import { wordOfDay } from './vocabulary.ts';

/** The hashtag of each ring: known inside, meaningless outside. */
const dialects = (world: World, random: Random, trade: Trade): number[] =>
  trade.rings.map(() => intern(world.strings, inventedWord(random.uint32())));

/** What members write: half of it ordinary, the rest for the trade. */
export function tradeWriter(
  world: World,
  random: Random,
  trade: Trade,
  belongings: Belongings,
  borrowed: BorrowedWords,
): Writer {
  const { role, person, sociability, created, ended } = world.population;
  const ringTags = dialects(world, random, trade);

  const coded = (author: number, kind: PostKind): PostDraft & { tags: number[] } => {
    const time = lifetimeMoment(world, random, author);
    const term = intern(world.strings, wordOfDay(random, trade.vocabulary, time / day));
    const tags: number[] = [];
    if (random.chance(0.55)) tags.push(term);
    if (random.chance(0.28)) tags.push(ringTags[trade.ringOf.get(author)!]!);
    if (random.chance(0.25)) tags.push(popularTag(world, random));
    const cover = world.communities.tags[world.communities.of[author]![0]!]!;
    if (random.chance(0.25)) tags.push(pick(random, cover));
    return { kind, author, time, term, tags };
  };

  const advert = (author: number): PostDraft => {
    const draft = coded(author, PostKind.advert);
    const ring = trade.ringOf.get(author)!;
    const owner = person[author]!;
    if (random.chance(0.2)) draft.link = intern(world.strings, belongings.link.get(owner)!);
    else if (random.chance(0.1)) draft.link = intern(world.strings, belongings.invites[ring]!);
    if (random.chance(0.5)) {
      draft.media = pick(random, belongings.pictures.get(owner)!);
      draft.copy = random.chance(0.5) ? 0 : 1 + random.below(6);
    }
    if (random.chance(0.1)) draft.mentions = [pick(random, trade.rings[ring]!.advertisers)];
    return draft;
  };

  const list = (author: number): PostDraft => {
    const home = trade.rings[trade.ringOf.get(author)!]!;
    const others =
      home.neighbours.length > 0 ? trade.rings[pick(random, home.neighbours)]!.advertisers : [];
    const listed = sample(random, [...home.advertisers, ...others], 1 + random.below(3));
    return { ...coded(author, PostKind.list), mentions: listed };
  };

  const notice = (backup: number): PostDraft => {
    const main = trade.mainOf.get(backup)!;
    const draft = coded(backup, PostKind.notice);
    if (random.chance(0.5)) draft.mentions = [main];
    if (random.chance(0.3)) draft.media = pick(random, belongings.pictures.get(person[backup]!)!);
    return draft;
  };

  /** Those who live long write more; a banned account had less time. */
  const count = (author: number, mean: number) => {
    const life = (Math.min(ended[author]!, world.window) - created[author]!) / world.window;
    return poisson(random, mean * (0.4 + life) * Math.min(1.6, 0.6 + 0.4 * sociability[author]!));
  };

  return (author) => {
    const ordinary = (mean: number) => {
      for (let left = count(author, mean); left > 0; left--)
        publish(world, ordinaryPost(world, random, author, borrowed));
    };
    const each = (mean: number, make: (author: number) => PostDraft) => {
      for (let left = count(author, mean); left > 0; left--) publish(world, make(author));
    };
    switch (role[author]) {
      case 'advertiser':
        for (let i = 0; i < 2; i++) publish(world, advert(author));
        each(7, advert);
        ordinary(5);
        return;
      case 'aggregator':
        each(8, list);
        ordinary(3);
        return;
      case 'backup':
        each(1.2, notice);
        ordinary(1);
        return;
      case 'bridge':
        each(2, (bridge) => coded(bridge, PostKind.request));
        each(1, list);
        ordinary(3);
        return;
      default:
        if (random.chance(0.2)) each(1, (consumer) => coded(consumer, PostKind.request));
        ordinary(2);
    }
  };
}
