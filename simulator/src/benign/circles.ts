import { pick, poisson, sample, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { publish } from '../world/emit.ts';
import { follow, knit } from '../world/follows.ts';
import { PostKind } from '../world/posts.ts';
import { sinceWhen } from '../world/profiles.ts';
import { donationLink, newPicture, paymentHandle } from '../world/references.ts';
import { intern } from '../world/strings.ts';
import { inventedWord } from '../world/topics.ts';
import { addFact, type World } from '../world/world.ts';
import { type BorrowedWords, lifetimeMoment, ordinaryPost, type Writer } from '../world/writing.ts';
import type { BenignCast } from './cast.ts';

/** A tight, honest group with hashtags, pictures and perhaps a payment handle in common. */
interface Circle {
  readonly accounts: readonly number[];
  readonly kind: PostKind;
  readonly density: number;
  readonly payment: string | null;
  readonly link: string | null;
  readonly tags: readonly number[];
  readonly pictures: readonly number[];
}

/** Fan clubs, and rescuers who collect for their animals on one payment handle. */
export function formCircles(world: World, cast: BenignCast): Circle[] {
  const random = world.stream('circles');
  const circle = (accounts: readonly number[], kind: PostKind): Circle => {
    const word = inventedWord(random.uint32());
    const rescue = kind === PostKind.rescue;
    return {
      accounts,
      kind,
      density: 0.25 + 0.4 * random.unit(),
      payment: rescue || random.chance(0.15) ? paymentHandle(random) : null,
      link: rescue || random.chance(0.3) ? donationLink(random) : null,
      tags: [`${word}${rescue ? 'rescue' : 'fans'}`, word, `save${word}`].map((tag) =>
        intern(world.strings, tag),
      ),
      pictures: Array.from({ length: 6 + random.below(20) }, () => newPicture(world)),
    };
  };
  return [
    ...cast.fanClubs.map((accounts) => circle(accounts, PostKind.fan)),
    ...cast.rescues.map((accounts) => circle(accounts, PostKind.rescue)),
  ];
}

export function joinCircles(world: World, circles: readonly Circle[]): void {
  const random = world.stream('circle follows');
  const { created } = world.population;
  for (const { accounts, density, payment, link } of circles) {
    knit(world, random, accounts, density);
    for (const account of accounts) {
      const time = sinceWhen(random.unit(), created[account]!);
      if (payment !== null && random.chance(0.6))
        addFact(world, account, { time, kind: 'payment', text: payment });
      if (link !== null && random.chance(0.4))
        addFact(world, account, { time, kind: 'link', text: link });
    }
  }
}

export function circleWriter(
  world: World,
  random: Random,
  circle: Circle,
  borrowed: BorrowedWords,
): Writer {
  return (author) => {
    for (let left = 1 + poisson(random, 5); left > 0; left--) {
      if (random.chance(0.4)) {
        publish(world, ordinaryPost(world, random, author, borrowed));
        continue;
      }
      const tags = [circle.tags[skewedRank(random, circle.tags.length, 1.5)]!];
      publish(world, {
        kind: circle.kind,
        author,
        time: lifetimeMoment(world, random, author),
        tags,
        ...(random.chance(0.5)
          ? { media: pick(random, circle.pictures), copy: random.below(3) }
          : {}),
        ...(random.chance(0.4) ? { mentions: [pick(random, circle.accounts)] } : {}),
        ...(circle.link !== null && random.chance(0.3)
          ? { link: intern(world.strings, circle.link) }
          : {}),
      });
    }
  };
}

/** Charities, whose handle and page many put into their own profiles. */
export function supportCharities(world: World, cast: BenignCast): void {
  const random = world.stream('charities');
  const { created } = world.population;
  for (const charity of cast.charities) {
    const payment = paymentHandle(random);
    const link = donationLink(random);
    const supporters = Math.max(8, Math.round(world.accounts * (0.0004 + 0.001 * random.unit())));
    const accounts = Array.from({ length: supporters }, () => random.below(world.accounts));
    for (const account of [charity, ...accounts]) {
      const time = sinceWhen(random.unit(), created[account]!);
      addFact(world, account, { time, kind: 'payment', text: payment });
      if (random.chance(0.5)) addFact(world, account, { time, kind: 'link', text: link });
      if (account !== charity && random.chance(0.7)) follow(world, random, account, charity);
    }
    for (const supporter of sample(random, accounts, 10)) follow(world, random, charity, supporter);
  }
}

export type { Circle };
