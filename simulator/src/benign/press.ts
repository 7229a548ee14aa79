import { pick, poisson, sample } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import type { Trade } from '../trade/cast.ts';
import { spellLength } from '../trade/vocabulary.ts';
import { publish } from '../world/emit.ts';
import { follow, knit } from '../world/follows.ts';
import { PostKind } from '../world/posts.ts';
import { donationLink, newsLink } from '../world/references.ts';
import { intern } from '../world/strings.ts';
import { day, type World } from '../world/world.ts';
import { type BorrowedWords, lifetimeMoment, ordinaryPost, type Writer } from '../world/writing.ts';
import type { BenignCast } from './cast.ts';

/**
 * Those who write about the trade, work against it, or lived through it. Journalists follow some
 * members to read along; advocates next to none; the support group keeps to itself.
 */
export function followForGoodReasons(world: World, cast: BenignCast, trade: Trade): void {
  const random = world.stream('press follows');
  knit(world, random, cast.journalists, 0.35);
  knit(world, random, cast.advocates, 0.4);
  for (const group of cast.supportGroups) knit(world, random, group, 0.5);
  const visible = [...trade.advertisers, ...trade.aggregators];
  for (const journalist of cast.journalists) {
    for (const other of sample(random, cast.advocates, 2 + random.below(6)))
      follow(world, random, journalist, other);
    for (const member of sample(random, visible, 2 + random.below(5)))
      follow(world, random, journalist, member);
  }
  for (const advocate of cast.advocates) {
    for (const other of sample(random, cast.journalists, 2 + random.below(6)))
      follow(world, random, advocate, other);
    for (const other of sample(random, pick(random, cast.supportGroups), 1 + random.below(6))) {
      if (follow(world, random, advocate, other) && random.chance(0.7))
        follow(world, random, other, advocate);
    }
    if (random.chance(0.12)) follow(world, random, advocate, pick(random, visible));
  }
}

/** They use the plain word, and quote spellings of the time; what they say is the opposite. */
export function goodReasonWriter(
  world: World,
  random: Random,
  trade: Trade,
  borrowed: BorrowedWords,
  kind: PostKind,
): Writer {
  const { vocabulary } = trade;
  const helpLines = [donationLink(random), donationLink(random)];
  const talk = kind === PostKind.support ? 0.45 : 0.6;
  return (author) => {
    for (let left = 2 + poisson(random, 5); left > 0; left--) {
      if (!random.chance(talk)) {
        publish(world, ordinaryPost(world, random, author, borrowed));
        continue;
      }
      const time = lifetimeMoment(world, random, author);
      const spell =
        vocabulary.spells[
          Math.min(vocabulary.spells.length - 1, Math.floor(time / day / spellLength))
        ]!;
      const word = random.chance(0.14) ? pick(random, spell) : vocabulary.plain;
      const term = intern(world.strings, word);
      const tags: number[] = [];
      if (random.chance(0.5)) tags.push(term);
      if (random.chance(0.4)) tags.push(intern(world.strings, `stop${vocabulary.plain}`));
      const link =
        kind === PostKind.report
          ? newsLink(world, random)
          : random.chance(0.4)
            ? pick(random, helpLines)
            : null;
      publish(world, {
        kind,
        author,
        time,
        term,
        tags,
        ...(link === null ? {} : { link: intern(world.strings, link) }),
      });
    }
  };
}
